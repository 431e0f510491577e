package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short names that are unique: the group's, with the container's behind a dot where a group has several, and with the
 * resource group's and the subscription's behind '@' where the same name is there twice. Azure allows neither sign in the
 * names of groups and containers.
 */
final class RowNames {
    private RowNames() {}

    /** The name while no other group has the same. */
    static String alone(ContainerKey key, int containers) {
        return containers == 1 ? key.group().name() : key.group().name() + "." + key.container();
    }

    /** The same rows, each with a name of its own. */
    static List<Sandbox> unique(String provider, List<Sandbox> rows) {
        return distinguish(distinguish(rows, provider, false), provider, true);
    }

    private static List<Sandbox> distinguish(List<Sandbox> rows, String provider, boolean bySubscription) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.name(), 1, Integer::sum));
        List<Sandbox> distinct = new ArrayList<>();
        for (Sandbox row : rows) {
            if (counts.getOrDefault(row.name(), 0) == 1) {
                distinct.add(row);
            } else {
                GroupKey group = ContainerKey.parse(provider, row.id().key()).group();
                String more = bySubscription ? group.subscription() : group.resourceGroup();
                distinct.add(new Sandbox(
                        row.id(), row.name() + "@" + more, row.state(), row.status(), row.created(), row.facts()));
            }
        }
        return distinct;
    }
}
