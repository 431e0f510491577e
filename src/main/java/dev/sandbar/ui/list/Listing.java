package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Stats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that the list shows.
 *
 * @param stats the newest use of each sandbox that is measured
 * @param top the index of the uppermost row on the screen
 */
public record Listing(
        List<ProviderState> providers, ListView view, Selection selection, Map<SandboxId, Stats> stats, int top) {
    public Listing {
        providers = List.copyOf(providers);
        Objects.requireNonNull(view);
        Objects.requireNonNull(selection);
        stats = Map.copyOf(stats);
    }

    /** Providers that have not answered yet. */
    public static Listing asking(List<ProviderInfo> providers) {
        List<ProviderState> states =
                providers.stream().map(ProviderState::asking).toList();
        return new Listing(states, ListView.initial(), Selection.initial(), Map.of(), 0);
    }

    /** The rows, in order. */
    public List<ListRow> rows() {
        return ListRows.of(providers, view, stats);
    }

    /** The row under the cursor. */
    public Optional<ListRow> current() {
        return selection.row(rows());
    }

    /** The sandbox of that id, when its provider still has it. */
    public Optional<Sandbox> sandbox(SandboxId id) {
        return provider(id.provider()).flatMap(provider -> provider.sandboxes().stream()
                .filter(sandbox -> sandbox.id().equals(id))
                .findFirst());
    }

    /** The provider of that name. */
    public Optional<ProviderState> provider(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    /** All sandboxes of all providers. */
    public List<Sandbox> sandboxes() {
        return providers.stream()
                .flatMap(provider -> provider.sandboxes().stream())
                .toList();
    }

    /** What an action is meant for: the marked sandboxes, else the one under the cursor. */
    public List<Sandbox> targets() {
        if (selection.marks().isEmpty()) {
            return current().flatMap(ListRow::sandbox).stream().toList();
        }
        return selection.marks().stream().flatMap(id -> sandbox(id).stream()).toList();
    }

    /** With another state of the provider {@code name}; the same when there is no such provider. */
    public Listing updated(String name, UnaryOperator<ProviderState> change) {
        List<ProviderState> other = new ArrayList<>(providers);
        other.replaceAll(provider -> provider.name().equals(name) ? change.apply(provider) : provider);
        return new Listing(other, view, selection, stats, top).settled();
    }

    /** With one more provider; the same when there is one of that name. */
    public Listing with(ProviderInfo info) {
        if (provider(info.name()).isPresent()) {
            return this;
        }
        List<ProviderState> more = new ArrayList<>(providers);
        more.add(ProviderState.asking(info));
        return new Listing(more, view, selection, stats, top);
    }

    public Listing withView(ListView other) {
        return new Listing(providers, other, selection, stats, top).settled();
    }

    public Listing withSelection(Selection other) {
        return new Listing(providers, view, other, stats, top);
    }

    public Listing withTop(int other) {
        return other == top ? this : new Listing(providers, view, selection, stats, other);
    }

    public Listing withStats(SandboxId id, Stats newest) {
        Map<SandboxId, Stats> other = new HashMap<>(stats);
        other.put(id, newest);
        return new Listing(providers, view, selection, other, top);
    }

    /** With what was measured of {@code measured} only: an old number must not look like a live one. */
    public Listing withStatsOf(Set<SandboxId> measured) {
        Map<SandboxId, Stats> other = new HashMap<>(stats);
        other.keySet().retainAll(measured);
        return other.size() == stats.size() ? this : new Listing(providers, view, selection, other, top);
    }

    private Listing settled() {
        Set<SandboxId> existing = new LinkedHashSet<>();
        sandboxes().forEach(sandbox -> existing.add(sandbox.id()));
        return withSelection(selection.among(rows(), existing));
    }
}
