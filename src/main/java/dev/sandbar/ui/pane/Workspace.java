package dev.sandbar.ui.pane;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All panes and the tabs that they are in.
 *
 * @param next the number of the next pane
 */
public record Workspace(Tabs tabs, Map<PaneId, Pane> panes, int next) {
    public Workspace {
        Objects.requireNonNull(tabs);
        panes = Collections.unmodifiableMap(new LinkedHashMap<>(panes));
    }

    public static Workspace empty() {
        return new Workspace(Tabs.none(), Map.of(), 1);
    }

    /** The tab that is shown. */
    public Optional<Tab> tab() {
        return tabs.shown();
    }

    /** The pane that has the focus in the tab that is shown. */
    public Optional<Pane> focused() {
        return tab().map(tab -> pane(tab.focus()));
    }

    /** A pane that is there. */
    public Pane pane(PaneId id) {
        return Objects.requireNonNull(panes.get(id));
    }

    /** The pane whose program is known by {@code stream}; empty when it was closed or restarted meanwhile. */
    public Optional<Pane> of(String stream) {
        return panes.values().stream()
                .filter(pane -> pane.stream().equals(stream))
                .findFirst();
    }

    /** The panes whose programs may still run. */
    public List<Pane> alive() {
        return panes.values().stream().filter(Pane::alive).toList();
    }

    /** With a new pane, in a tab of its own, in front. */
    public Workspace openedInTab(Content content) {
        return added(content, (all, id) -> all.with(Tab.of(id)));
    }

    /** With a new pane beside or below the focused one; in a tab of its own when there is none. */
    public Workspace openedBeside(Axis axis, Content content) {
        return added(content, (all, id) -> all.shown()
                .map(tab -> all.withShown(tab.split(axis, id)))
                .orElseGet(() -> all.with(Tab.of(id))));
    }

    private interface Placing {
        Tabs place(Tabs all, PaneId id);
    }

    private Workspace added(Content content, Placing placing) {
        PaneId id = new PaneId(next);
        Map<PaneId, Pane> more = new LinkedHashMap<>(panes);
        more.put(id, Pane.wanted(id, Integer.toString(next), content));
        return new Workspace(placing.place(tabs, id), more, next + 1);
    }

    /** With the program of {@code pane} asked for anew. */
    public Workspace restarted(PaneId pane) {
        Map<PaneId, Pane> other = new LinkedHashMap<>(panes);
        other.put(pane, Pane.wanted(pane, Integer.toString(next), pane(pane).content()));
        return new Workspace(tabs, other, next + 1);
    }

    public Workspace closed(PaneId pane) {
        Map<PaneId, Pane> rest = new LinkedHashMap<>(panes);
        rest.remove(pane);
        return new Workspace(tabs.without(pane), rest, next);
    }

    public Workspace with(Tabs other) {
        return new Workspace(other, panes, next);
    }

    /** With another state of one pane; the same when it is gone. */
    public Workspace updated(PaneId pane, UnaryOperator<Pane> change) {
        Pane before = panes.get(pane);
        if (before == null) {
            return this;
        }
        Pane after = change.apply(before);
        if (after.equals(before)) {
            return this;
        }
        Map<PaneId, Pane> other = new LinkedHashMap<>(panes);
        other.put(pane, after);
        return new Workspace(tabs, other, next);
    }

    /** The newest pane. */
    public Optional<Pane> newest() {
        return panes.values().stream().reduce((first, second) -> second);
    }
}
