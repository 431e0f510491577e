package dev.sandbar.provider.azure;

import com.azure.resourcemanager.containerinstance.fluent.models.ContainerGroupInner;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rows with their states, which Azure tells for one group at a time: what is new, has changed or is changing is asked
 * for, and of the rest only as much as a budget allows. May be used from any thread.
 */
final class Inventory {
    private static final System.Logger LOG = LazyLogger.of(Inventory.class);
    /** What is new is asked for in such portions: rows show before all their states are known. */
    private static final int PORTION = 50;
    /** Of a budget, a fifth is for states however long the lists are. */
    private static final int LEAST_SHARE = 5;

    private final AzureSettings settings;
    private final Management management;
    private final GroupLists lists;
    private final Crew crew;
    private final GroupRows rows;
    private final Map<GroupKey, Known> known = new ConcurrentHashMap<>();

    Inventory(AzureSettings settings, Management management, Crew crew) {
        this.settings = settings;
        this.management = management;
        this.lists = new GroupLists(settings, management, crew);
        this.crew = crew;
        this.rows = new GroupRows(settings.name());
    }

    /**
     * What was last heard of a group.
     *
     * @param listed Azure's word in the list by which a change shows
     * @param at {@link System#nanoTime()}
     */
    private record Known(List<Sandbox> rows, String listed, long at) {
        Known {
            rows = List.copyOf(rows);
        }

        boolean changing() {
            return rows.stream()
                    .anyMatch(row -> row.state() == SandboxState.STARTING || row.state() == SandboxState.STOPPING);
        }
    }

    /** What there is, and whether the states of all are known. */
    record Stock(List<Sandbox> rows, boolean complete) {
        Stock {
            rows = List.copyOf(rows);
        }
    }

    /** Everything, asked now. */
    List<Sandbox> all() {
        known.clear();
        return ask(Integer.MAX_VALUE, 0).rows();
    }

    /**
     * Everything; of groups that are new, have changed or are changing a portion is asked about, and of the others only as
     * many as leaves of {@code budget} requests what the lists took, the oldest first; but always a few, or nothing would ever
     * be renewed.
     */
    Stock some(int budget) {
        return ask(PORTION, budget);
    }

    private Stock ask(int portion, int budget) {
        GroupLists.Groups listed = lists.all();
        int left = Math.max(budget / LEAST_SHARE, budget - listed.reads());
        Map<GroupKey, ContainerGroupInner> groups = listed.found();
        known.keySet().retainAll(groups.keySet());
        List<Callable<Boolean>> questions = new ArrayList<>();
        for (Map.Entry<GroupKey, ContainerGroupInner> group : wanted(groups, portion, left)) {
            questions.add(() -> learn(group.getKey(), group.getValue()));
        }
        crew.ask(questions);
        return stock(groups);
    }

    private Stock stock(Map<GroupKey, ContainerGroupInner> groups) {
        List<Sandbox> all = new ArrayList<>();
        boolean complete = true;
        for (Map.Entry<GroupKey, ContainerGroupInner> group : groups.entrySet()) {
            Known heard = known.get(group.getKey());
            complete &= heard != null;
            all.addAll(heard == null ? rows.read(group.getKey(), group.getValue()) : heard.rows());
        }
        return new Stock(RowNames.unique(settings.name(), all), complete);
    }

    private List<Map.Entry<GroupKey, ContainerGroupInner>> wanted(
            Map<GroupKey, ContainerGroupInner> groups, int portion, int budget) {
        List<Map.Entry<GroupKey, ContainerGroupInner>> wanted = new ArrayList<>();
        List<Map.Entry<GroupKey, ContainerGroupInner>> others = new ArrayList<>();
        for (Map.Entry<GroupKey, ContainerGroupInner> group : groups.entrySet()) {
            Known before = known.get(group.getKey());
            boolean news =
                    before == null || before.changing() || !before.listed().equals(listed(group.getValue()));
            if (!news) {
                others.add(group);
            } else if (wanted.size() < portion) {
                wanted.add(group);
            }
        }
        others.sort(Comparator.comparingLong(group -> -age(group.getKey())));
        wanted.addAll(others.subList(0, Math.min(others.size(), Math.max(0, budget - wanted.size()))));
        return wanted;
    }

    private long age(GroupKey key) {
        Known group = known.get(key);
        return group == null ? Long.MAX_VALUE : System.nanoTime() - group.at();
    }

    private static String listed(ContainerGroupInner group) {
        return String.valueOf(group.provisioningState());
    }

    /** A group that has gone since the list was made has no rows; one that cannot be asked keeps what is known of it. */
    private boolean learn(GroupKey key, ContainerGroupInner listed) {
        try {
            put(key, management.group(key, settings.name() + "/" + key.name()), listed);
            return true;
        } catch (ProviderException e) {
            if (e.kind() == Kind.SANDBOX_NOT_FOUND) {
                known.put(key, new Known(List.of(), listed(listed), System.nanoTime()));
                return false;
            }
            if (!known.containsKey(key)) {
                throw e;
            }
            LOG.log(Level.DEBUG, "the state of " + key + " is not renewed", e);
            return false;
        }
    }

    private List<Sandbox> put(GroupKey key, ContainerGroupInner group, ContainerGroupInner listed) {
        List<Sandbox> read = rows.read(key, group);
        known.put(key, new Known(read, listed(listed), System.nanoTime()));
        return read;
    }

    /** The row of a container, asked now. */
    Sandbox row(Target target) {
        ContainerGroupInner group = management.group(target.key().group(), target.sandbox());
        for (Sandbox row : put(target.key().group(), group, group)) {
            if (row.id().key().equals(target.key().toString())) {
                return row;
            }
        }
        throw ContainerKey.notFound(settings.name(), target.key().container());
    }

    /** The rows of all groups without their states, which takes one question and not one for each. */
    List<Sandbox> stateless() {
        List<Sandbox> all = new ArrayList<>();
        lists.all().found().forEach((key, group) -> all.addAll(rows.read(key, group)));
        return RowNames.unique(settings.name(), all);
    }
}
