package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about one provider and its sandboxes.
 *
 * @param sandboxes the last good answer, kept while the provider is silent
 * @param answered when that answer came; empty before the first one
 */
public record ProviderState(ProviderInfo info, Health health, List<Sandbox> sandboxes, Optional<Instant> answered) {
    public ProviderState {
        Objects.requireNonNull(info);
        Objects.requireNonNull(health);
        sandboxes = List.copyOf(sandboxes);
        Objects.requireNonNull(answered);
    }

    /** A provider that has not answered yet. */
    public static ProviderState asking(ProviderInfo info) {
        return new ProviderState(info, new Health.Asking(), List.of(), Optional.empty());
    }

    /** The same after an answer. */
    public ProviderState listed(List<Sandbox> answer, Instant at) {
        return new ProviderState(info, new Health.Answering(), answer, Optional.of(at));
    }

    /** The same while the provider cannot be asked; the time of the first failure in a row is kept. */
    public ProviderState failed(String reason, String nextStep, Instant at) {
        Instant since = health instanceof Health.Silent silent ? silent.since() : at;
        return new ProviderState(info, new Health.Silent(reason, nextStep, since), sandboxes, answered);
    }

    /** The provider's name. */
    public String name() {
        return info.name();
    }

    /** What it can do. */
    public Capabilities capabilities() {
        return info.capabilities();
    }

    /** How old the shown sandboxes are, when they are not live any more. */
    public Optional<Duration> staleFor(Instant now) {
        if (!(health instanceof Health.Silent silent)) {
            return Optional.empty();
        }
        Duration age = Duration.between(answered.orElse(silent.since()), now);
        return Optional.of(age.isNegative() ? Duration.ZERO : age);
    }
}
