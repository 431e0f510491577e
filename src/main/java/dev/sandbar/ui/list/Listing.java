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

/** All that the list shows. Immutable; the rows are made once for all that looks at them. */
public final class Listing {
    private final List<ProviderState> providers;
    private final ListView view;
    private final Selection selection;
    private final Map<SandboxId, Usage> stats;
    private final int top;
    private final List<ListRow> rows;

    private Listing(Content content, Selection selection, int top, List<ListRow> rows) {
        this.providers = content.providers();
        this.view = content.view();
        this.stats = content.stats();
        this.selection = selection;
        this.top = top;
        this.rows = rows;
    }

    /** What the rows are made of. */
    private record Content(List<ProviderState> providers, ListView view, Map<SandboxId, Usage> stats) {
        Content {
            providers = List.copyOf(providers);
            stats = Map.copyOf(stats);
        }

        List<ListRow> rows() {
            return ListRows.of(providers, view, stats);
        }
    }

    /** Providers that have not answered yet. */
    public static Listing asking(List<ProviderInfo> providers) {
        List<ProviderState> states =
                providers.stream().map(ProviderState::asking).toList();
        Content content = new Content(states, ListView.initial(), Map.of());
        return new Listing(content, Selection.initial(), 0, content.rows());
    }

    public List<ProviderState> providers() {
        return providers;
    }

    public ListView view() {
        return view;
    }

    public Selection selection() {
        return selection;
    }

    /** The use of each sandbox that is measured. */
    public Map<SandboxId, Usage> stats() {
        return stats;
    }

    /** The index of the uppermost row on the screen. */
    public int top() {
        return top;
    }

    /** The rows, in order. */
    public List<ListRow> rows() {
        return rows;
    }

    /** The row under the cursor. */
    public Optional<ListRow> current() {
        return selection.row(rows);
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
        return with(new Content(other, view, stats)).settled();
    }

    public Listing withView(ListView other) {
        return with(new Content(providers, other, stats)).settled();
    }

    public Listing withSelection(Selection other) {
        return new Listing(content(), other, top, rows);
    }

    public Listing withTop(int other) {
        return other == top ? this : new Listing(content(), selection, other, rows);
    }

    /** With newer figures of some sandboxes. */
    public Listing withStats(Map<SandboxId, Stats> newest) {
        Map<SandboxId, Usage> other = new HashMap<>(stats);
        newest.forEach((id, figures) -> {
            Usage before = stats.get(id);
            other.put(id, before == null ? Usage.of(figures) : before.then(figures));
        });
        return withUsage(other);
    }

    /** With what was measured of {@code measured} only: an old number must not look like a live one. */
    public Listing withStatsOf(Set<SandboxId> measured) {
        Map<SandboxId, Usage> other = new HashMap<>(stats);
        other.keySet().retainAll(measured);
        return other.size() == stats.size() ? this : withUsage(other);
    }

    private Listing withUsage(Map<SandboxId, Usage> other) {
        Content content = new Content(providers, view, other);
        return view.sort().measured() ? with(content) : new Listing(content, selection, top, rows);
    }

    private Content content() {
        return new Content(providers, view, stats);
    }

    private Listing with(Content content) {
        return new Listing(content, selection, top, content.rows());
    }

    private Listing settled() {
        Set<SandboxId> existing = new LinkedHashSet<>();
        sandboxes().forEach(sandbox -> existing.add(sandbox.id()));
        return withSelection(selection.among(rows, existing));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Listing other
                && top == other.top
                && selection.equals(other.selection)
                && content().equals(other.content());
    }

    @Override
    public int hashCode() {
        return Objects.hash(providers, view, selection, stats, top);
    }
}
