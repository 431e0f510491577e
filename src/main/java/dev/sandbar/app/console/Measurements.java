package dev.sandbar.app.console;

import dev.sandbar.sandbox.SandboxId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Measures what sandboxes use, those that are wanted and no others; belongs to the thread {@code ui}. What a cursor passes on its
 * way through a long list is not measured, but what is wanted when it rests.
 */
final class Measurements {
    /** Keys that are held come faster than this. */
    static final Duration REST = Duration.ofMillis(250);

    private final ProviderCalls calls;
    private final GatheredFigures figures;
    private final LongSupplier clock;
    private final Map<SandboxId, Measurement> running = new HashMap<>();
    private final List<Ending> ending = new ArrayList<>();
    private Set<SandboxId> waiting = Set.of();
    private long changed;

    /** One that is open, nobody wants, and its provider has had no room to hear so. */
    private record Ending(SandboxId sandbox, Measurement measurement) {}

    /** @param clock nanoseconds that never go back */
    Measurements(ProviderCalls calls, GatheredFigures figures, LongSupplier clock) {
        this.calls = calls;
        this.figures = figures;
        this.clock = clock;
        this.changed = clock.getAsLong() - REST.toNanos();
    }

    /** Goes over to these sandboxes, at once or as soon as nothing else has been wanted for a moment; does not wait. */
    void measure(Set<SandboxId> wanted) {
        long now = clock.getAsLong();
        boolean rested = now - changed >= REST.toNanos();
        changed = now;
        waiting = wanted;
        running.entrySet().removeIf(entry -> {
            boolean over = !wanted.contains(entry.getKey());
            if (over) {
                end(entry.getKey(), entry.getValue());
            }
            return over;
        });
        if (rested) {
            begin();
        }
    }

    private void begin() {
        for (SandboxId sandbox : waiting) {
            running.computeIfAbsent(
                    sandbox, one -> begun(one, new Measurement(one, Measurement.FIRST_PATIENCE, clock)));
        }
        waiting = Set.of();
    }

    /** Begins what waits for a rest, and anew what has been silent for too long; to be called about once a second. */
    void renew() {
        if (clock.getAsLong() - changed >= REST.toNanos()) {
            begin();
        }
        ending.removeIf(this::closing);
        running.replaceAll((sandbox, measurement) -> {
            if (!measurement.isSilent()) {
                return measurement;
            }
            end(sandbox, measurement);
            return begun(sandbox, measurement.next());
        });
    }

    private Measurement begun(SandboxId sandbox, Measurement measurement) {
        calls.ask(
                sandbox.provider(),
                provider -> measurement.open(provider, stats -> figures.add(sandbox, stats)),
                measurement::failed);
        return measurement;
    }

    private void end(SandboxId sandbox, Measurement measurement) {
        Ending open = new Ending(sandbox, measurement);
        if (measurement.giveUp() && !closing(open)) {
            ending.add(open);
        }
    }

    private boolean closing(Ending open) {
        return calls.ask(
                open.sandbox().provider(), provider -> open.measurement().close(), open.measurement()::failed);
    }
}
