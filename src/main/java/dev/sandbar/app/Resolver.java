package dev.sandbar.app;

import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the sandboxes that a name means: {@code provider/name}, or {@code name} where only one provider has it. */
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

    /**
     * All that {@code names} mean, each once, in the order of the names: a name may be a glob such as {@code web-*} or
     * {@code docker/*}; no name at all means the current sandbox.
     *
     * @throws ProviderException when any of the names means none; a glob that fits none is such a name
     */
    public List<Found> findAll(List<String> names) throws InterruptedException {
        Map<SandboxId, Found> all = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? List.of(currentName()) : names) {
            for (Found found : Glob.isOne(name) ? matching(name) : List.of(find(name))) {
                all.put(found.sandbox().id(), found);
            }
        }
        return List.copyOf(all.values());
    }

    private List<Found> matching(String pattern) throws InterruptedException {
        Glob glob = new Glob(pattern);
        boolean qualified = pattern.indexOf('/') >= 0;
        List<Found> matching = new ArrayList<>();
        List<ProviderException> failures = new ArrayList<>();
        for (Answer<List<Found>> answer : providers.askAll(Resolver::all)) {
            answer.failure().ifPresent(failures::add);
            for (Found found : answer.value().orElse(List.of())) {
                Sandbox sandbox = found.sandbox();
                if (glob.matches(qualified ? sandbox.qualifiedName() : sandbox.name())) {
                    matching.add(found);
                }
            }
        }
        if (matching.isEmpty()) {
            throw NameFailures.notFound(pattern, failures);
        }
        return matching;
    }

    private static List<Found> all(Provider provider) {
        List<Found> all = new ArrayList<>();
        for (Sandbox sandbox : provider.list()) {
            all.add(new Found(provider, sandbox));
        }
        return all;
    }

    private String currentName() {
        return current.name().orElseThrow(NameFailures::noneSelected);
    }

    private Found find(String name) throws InterruptedException {
        int slash = name.indexOf('/');
        if (slash > 0) {
            Provider provider = providers.require(name.substring(0, slash));
            return new Found(provider, provider.find(name.substring(slash + 1)));
        }
        List<Found> found = new ArrayList<>();
        List<ProviderException> failures = new ArrayList<>();
        for (Answer<Found> answer : providers.askAll(
                provider -> new Found(provider, provider.find(name)),
                candidate -> candidate.sandbox().name().equals(name))) {
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
        throw candidates.isEmpty() ? NameFailures.notFound(name, failures) : NameFailures.ambiguous(name, candidates);
    }
}
