package dev.sandbar.ui;

import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ProviderState;
import dev.sandbar.ui.list.Usage;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.text.Graph;
import dev.sandbar.ui.text.Wrap;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Widths;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the sandbox or the provider under the cursor, row by row. */
public final class DetailLines {
    /** The columns of the labels and the blanks behind them. */
    public static final int LABELS = 12;

    /** What fills a graph of CPU, in percent of one core. */
    private static final double FULL = 100;

    private final UiState state;
    private final int columns;
    private final List<DetailLine> lines = new ArrayList<>();

    private DetailLines(UiState state, int columns) {
        this.state = state;
        this.columns = Math.max(1, columns - LABELS);
    }

    /** The rows for a panel that is so many columns wide. */
    public static List<DetailLine> of(UiState state, int columns) {
        DetailLines made = new DetailLines(state, columns);
        state.listing().current().ifPresent(made::tell);
        return List.copyOf(made.lines);
    }

    private void tell(ListRow row) {
        Optional<Sandbox> sandbox = row.sandbox();
        if (sandbox.isEmpty()) {
            provider(row.provider());
        } else if (state.details().view() == Details.View.STATS) {
            stats(sandbox.get(), row.provider());
        } else {
            sandbox(sandbox.get(), row.provider());
        }
    }

    private void sandbox(Sandbox sandbox, ProviderState provider) {
        health(provider);
        String status = sandbox.status().isEmpty() ? "" : " · " + sandbox.status();
        add("state", sandbox.state().word() + status, Role.TEXT);
        sandbox.facts().forEach((label, text) -> add(label, text, Role.TEXT));
        sandbox.created().ifPresent(created -> add("created", when(created), Role.TEXT));
        add("provider", provider.name() + " · " + provider.info().endpoint(), Role.TEXT);
        add("id", sandbox.id().key(), Role.MUTED);
    }

    private String when(Instant created) {
        String age = Figures.age(Duration.between(created, state.now()));
        return created.truncatedTo(ChronoUnit.SECONDS) + " · " + age + " ago";
    }

    private void stats(Sandbox sandbox, ProviderState provider) {
        health(provider);
        Usage usage = state.listing().stats().get(sandbox.id());
        if (usage != null) {
            Stats stats = usage.newest();
            add("CPU", Figures.percent(stats.cpuPercent()) + " of one core", Role.TEXT);
            add("", Graph.of(usage.cpu(), FULL, Math.min(columns, Usage.MOST)).stripLeading(), Role.GRAPH);
            String limit = stats.memoryLimitBytes() == 0 ? "" : " of " + Figures.bytes(stats.memoryLimitBytes());
            add("memory", Figures.bytes(stats.memoryBytes()) + limit, Role.TEXT);
            return;
        }
        Optional<String> reason = provider.capabilities().reason(Capability.STATS);
        boolean runs = sandbox.state().canExec();
        add(
                "CPU",
                reason.orElse(runs ? "measuring …" : "it is " + sandbox.state().word()),
                Role.MUTED);
    }

    private void provider(ProviderState provider) {
        health(provider);
        add("kind", provider.info().kind(), Role.TEXT);
        add("where", provider.info().endpoint(), Role.TEXT);
        add("sandboxes", Integer.toString(provider.sandboxes().size()), Role.TEXT);
        for (Capability capability : Capability.values()) {
            provider.capabilities()
                    .reason(capability)
                    .ifPresent(reason -> add("cannot", capability.words() + ": " + reason, Role.MUTED));
        }
    }

    private void health(ProviderState provider) {
        if (provider.health() instanceof Health.Silent silent) {
            String age = provider.answered()
                    .flatMap(answered -> provider.staleFor(state.now()))
                    .map(stale -> " (shown as it was " + Figures.age(stale) + " ago)")
                    .orElse("");
            add("problem", silent.reason() + age, Role.STATE_STALE);
            add("do this", silent.nextStep(), Role.TEXT);
        } else if (provider.health() instanceof Health.Asking) {
            add("problem", "It has been asked and has not answered yet", Role.MUTED);
        }
    }

    private void add(String label, String text, Role role) {
        if (text.isBlank()) {
            return;
        }
        String shown = label;
        for (String line : Widths.ofText(text) <= columns ? List.of(text) : Wrap.words(text, columns)) {
            lines.add(new DetailLine(shown, line, role));
            shown = "";
        }
    }
}
