package dev.sandbar.ui.list;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the rows of the list out of what the providers have. */
public final class ListRows {
    private final ListView view;
    private final Map<SandboxId, Usage> stats;

    private ListRows(ListView view, Map<SandboxId, Usage> stats) {
        this.view = view;
        this.stats = stats;
    }

    /** The rows: each provider's heading and, unless folded, its sandboxes that pass the filter, in order. */
    public static List<ListRow> of(List<ProviderState> providers, ListView view, Map<SandboxId, Usage> stats) {
        ListRows maker = new ListRows(view, stats);
        List<ListRow> rows = new ArrayList<>();
        for (ProviderState provider : providers) {
            maker.add(provider, rows);
        }
        return List.copyOf(rows);
    }

    private void add(ProviderState provider, List<ListRow> rows) {
        List<Sandbox> shown = new ArrayList<>();
        for (Sandbox sandbox : provider.sandboxes()) {
            if (passes(sandbox)) {
                shown.add(sandbox);
            }
        }
        if (shown.isEmpty() && !view.filter().isEmpty()) {
            return;
        }
        boolean folded = view.folded().contains(provider.name());
        rows.add(new ListRow.Header(provider, shown.size(), folded));
        if (!folded) {
            shown.sort(order());
            shown.forEach(sandbox -> rows.add(new ListRow.Item(provider, sandbox)));
        }
    }

    private boolean passes(Sandbox sandbox) {
        if (!view.showAll() && !lives(sandbox.state())) {
            return false;
        }
        return view.filter().isEmpty()
                || contains(sandbox.qualifiedName())
                || contains(sandbox.state().word())
                || sandbox.facts().values().stream().anyMatch(this::contains);
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(view.filter());
    }

    private static boolean lives(SandboxState state) {
        return switch (state) {
            case STARTING, RUNNING, PAUSED, STOPPING, UNKNOWN -> true;
            case CREATED, STOPPED, FAILED -> false;
        };
    }

    private Comparator<Sandbox> order() {
        Comparator<Sandbox> byKey =
                switch (view.sort()) {
                    case NAME -> Comparator.comparing(Sandbox::name);
                    case STATE -> Comparator.comparing(Sandbox::state, Comparator.comparing(SandboxState::word));
                    case CPU -> Comparator.comparingDouble(this::cpu).reversed();
                    case MEMORY -> Comparator.comparingLong(this::memory).reversed();
                    case AGE ->
                        Comparator.comparing(
                                        (Sandbox sandbox) -> sandbox.created().orElse(Instant.MIN))
                                .reversed();
                };
        Comparator<Sandbox> wanted = view.reversed() ? byKey.reversed() : byKey;
        return wanted.thenComparing(Sandbox::name)
                .thenComparing(sandbox -> sandbox.id().key());
    }

    private double cpu(Sandbox sandbox) {
        Usage known = stats.get(sandbox.id());
        return known == null ? -1 : known.newest().cpuPercent();
    }

    private long memory(Sandbox sandbox) {
        Usage known = stats.get(sandbox.id());
        return known == null ? -1 : known.newest().memoryBytes();
    }
}
