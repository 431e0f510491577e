package dev.sandbar.app;

import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sandbox that a name means: {@code provider/name}, or {@code name} where only one provider has it. */
public final class Resolver {
    private final Providers providers;
    private final CurrentSandbox current;

    public Resolver(Providers providers, CurrentSandbox current) {
        this.providers = providers;
        this.current = current;
    }

    /** A sandbox and who has it. */
    public record Found(Provider provider, Sandbox sandbox) {}

    /** The sandbox called {@code name}, or the current one where no name is given. */
    public Found find(Optional<String> name) throws InterruptedException {
        return find(name.isPresent() ? name.get() : currentName());
    }

    private String currentName() {
        return current.name()
                .orElseThrow(
                        () -> new ProviderException(
                                Kind.SANDBOX_NOT_FOUND,
                                "no sandbox is selected",
                                "select one: sandbar use NAME, or name it: sandbar exec NAME -- COMMAND; all names: sandbar ls"));
    }

    private Found find(String name) throws InterruptedException {
        int slash = name.indexOf('/');
        if (slash > 0) {
            Provider provider = providers.require(name.substring(0, slash));
            return new Found(provider, provider.find(name.substring(slash + 1)));
        }
        List<Answer<Found>> answers = providers.askAll(provider -> new Found(provider, provider.find(name)));
        List<Found> found = new ArrayList<>();
        List<ProviderException> failures = new ArrayList<>();
        for (Answer<Found> answer : answers) {
            answer.value().ifPresent(found::add);
            answer.failure().ifPresent(failures::add);
        }
        return choose(name, found, failures);
    }

    // A whole name wins over the beginning of a key, with which it may collide by chance.
    private static Found choose(String name, List<Found> found, List<ProviderException> failures) {
        List<Found> exact = new ArrayList<>();
        for (Found candidate : found) {
            if (candidate.sandbox().name().equals(name)) {
                exact.add(candidate);
            }
        }
        List<Found> candidates = exact.isEmpty() ? found : exact;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw candidates.isEmpty() ? notFound(name, failures) : ambiguous(name, candidates);
    }

    private static ProviderException ambiguous(String name, List<Found> candidates) {
        List<String> names = new ArrayList<>();
        for (Found candidate : candidates) {
            names.add(candidate.sandbox().qualifiedName());
        }
        return new ProviderException(
                Kind.AMBIGUOUS,
                "'" + name + "' could be " + String.join(" or ", names),
                "write the one that is meant, with its provider");
    }

    private static ProviderException notFound(String name, List<ProviderException> failures) {
        StringBuilder unasked = new StringBuilder();
        for (ProviderException failure : failures) {
            if (failure.kind() == Kind.AMBIGUOUS) {
                return failure;
            }
            if (failure.kind() != Kind.SANDBOX_NOT_FOUND) {
                unasked.append("; not asked: ").append(failure.getMessage());
            }
        }
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND,
                "no sandbox is called '" + name + "'" + unasked,
                "all names: sandbar ls; to make one: sandbar create " + name);
    }
}
