package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a container by its name, or by the beginning of its key. */
final class Finder {
    private final AzureSettings settings;
    private final Inventory inventory;

    Finder(AzureSettings settings, Inventory inventory) {
        this.settings = settings;
        this.inventory = inventory;
    }

    Sandbox find(String nameOrKey) {
        String wanted = nameOrKey.toLowerCase(Locale.ROOT);
        List<Sandbox> exact = new ArrayList<>();
        List<Sandbox> beginning = new ArrayList<>();
        for (Sandbox row : inventory.stateless()) {
            if (row.name().equals(wanted) || row.id().key().equals(wanted)) {
                exact.add(row);
            } else if (!wanted.isEmpty() && row.id().key().startsWith(wanted)) {
                beginning.add(row);
            }
        }
        List<Sandbox> found = exact.isEmpty() ? beginning : exact;
        if (found.isEmpty()) {
            throw ContainerKey.notFound(settings.name(), nameOrKey);
        }
        if (found.size() > 1) {
            throw new ProviderException(
                    Kind.AMBIGUOUS,
                    settings.name() + "/" + nameOrKey + " could be more than one sandbox: "
                            + found.get(0).id().key() + " or "
                            + found.get(1).id().key(),
                    "type more of its name or key");
        }
        return withState(found.get(0));
    }

    private Sandbox withState(Sandbox row) {
        ContainerKey key = ContainerKey.parse(settings.name(), row.id().key());
        Sandbox now = inventory.row(new Target(key, settings.name() + "/" + row.name()));
        return new Sandbox(now.id(), row.name(), now.state(), now.status(), now.created(), now.facts());
    }
}
