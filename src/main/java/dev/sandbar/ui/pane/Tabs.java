package dev.sandbar.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tabs in their order.
 *
 * @param current the index of the tab that is shown; 0 when there is none
 * @param last the index of the tab that was shown before
 */
public record Tabs(List<Tab> all, int current, int last) {
    public Tabs {
        all = List.copyOf(all);
        current = Math.max(0, Math.min(current, all.size() - 1));
        last = Math.max(0, Math.min(last, all.size() - 1));
    }

    public static Tabs none() {
        return new Tabs(List.of(), 0, 0);
    }

    /** The tab that is shown. */
    public Optional<Tab> shown() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(current));
    }

    /** With {@code tab} at the end and shown. */
    public Tabs with(Tab tab) {
        List<Tab> more = new ArrayList<>(all);
        more.add(tab);
        return new Tabs(more, more.size() - 1, current);
    }

    /** With {@code tab} in place of the one that is shown. */
    public Tabs withShown(Tab tab) {
        List<Tab> other = new ArrayList<>(all);
        other.set(current, tab);
        return new Tabs(other, current, last);
    }

    /** With the tab {@code index} shown; the same when there is no such tab. */
    public Tabs at(int index) {
        return index < 0 || index >= all.size() || index == current ? this : new Tabs(all, index, current);
    }

    /** With the tab shown that lies {@code by} further, round and round. */
    public Tabs moved(int by) {
        return all.isEmpty() ? this : at(Math.floorMod(current + by, all.size()));
    }

    /** With the tab shown that {@code pane} is in, and the focus on it. */
    public Tabs focused(PaneId pane) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).panes().contains(pane)) {
                return at(i).withShown(all.get(i).focused(pane));
            }
        }
        return this;
    }

    /** Without {@code pane}, and without its tab when that is empty now. */
    public Tabs without(PaneId pane) {
        List<Tab> rest = new ArrayList<>();
        int shift = 0;
        for (int i = 0; i < all.size(); i++) {
            Optional<Tab> kept = all.get(i).without(pane);
            kept.ifPresent(rest::add);
            shift += kept.isEmpty() && i < current ? 1 : 0;
        }
        return new Tabs(rest, current - shift, last);
    }
}
