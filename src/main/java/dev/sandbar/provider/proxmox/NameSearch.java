package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.util.List;
import java.util.function.Predicate;

/** Finds the one sandbox that somebody means. */
final class NameSearch {
    private NameSearch() {}

    /** By its key, else by its name, else by how its key begins. */
    static Sandbox find(String provider, String wanted, List<Sandbox> all) {
        if (wanted.isEmpty()) {
            throw new ProviderException(
                    Kind.SANDBOX_NOT_FOUND, "no sandbox of " + provider + " was named", "name one; see: sandbar ls");
        }
        List<Predicate<Sandbox>> rules = List.of(
                sandbox -> sandbox.id().key().equals(wanted),
                sandbox -> sandbox.name().equals(wanted),
                sandbox -> sandbox.id().key().startsWith(wanted));
        for (Predicate<Sandbox> rule : rules) {
            List<Sandbox> found = all.stream().filter(rule).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw ambiguous(provider + "/" + wanted, found);
            }
        }
        throw ContainerTrouble.notFound(provider + "/" + wanted);
    }

    private static ProviderException ambiguous(String wanted, List<Sandbox> found) {
        List<String> keys = found.stream().map(sandbox -> sandbox.id().key()).toList();
        return new ProviderException(
                Kind.AMBIGUOUS,
                wanted + " could be more than one sandbox: " + String.join(", ", keys),
                "type more of its name, or one of these");
    }
}
