package dev.sandbar.ui.view;

import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.Usage;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.text.Graph;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.ui.view.ListColumns.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One sandbox as a line of the list. */
record SandboxLine(UiState state, Sessions sessions, ListColumns columns) {
    /** What fills a graph of CPU, in percent of one core. */
    private static final double FULL = 100;

    Line of(ListRow.Item item) {
        Sandbox sandbox = item.shownSandbox();
        boolean live = item.provider().health() instanceof Health.Answering;
        StateMark mark = live ? StateMark.of(sandbox.state()) : StateMark.stale(sandbox.state());
        Line line = name(sandbox, live);
        boolean inWords = columns.compact()
                && columns.has(Column.MEMORY)
                && !(live && sandbox.state().canExec());
        for (Column column : ListColumns.ORDER) {
            if (inWords && column == Column.CPU) {
                int width = columns.width(Column.CPU) + 1 + columns.width(Column.MEMORY);
                line = line.and(" " + Fit.left(mark.word(), width), mark.role());
            } else if (columns.has(column) && !(inWords && column == Column.MEMORY)) {
                line = line.and(" ", Role.TEXT).and(cell(column, sandbox, mark));
            }
        }
        return line;
    }

    private Line name(Sandbox sandbox, boolean live) {
        boolean current = state.current().filter(sandbox.id()::equals).isPresent();
        String name = Fit.left(current ? sandbox.name() + " ◂" : sandbox.name(), columns.name());
        Role role = live ? Role.TEXT : Role.STATE_STALE;
        String filter = state.listing().view().filter();
        int from = filter.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(filter);
        int to = from + filter.length();
        // Lower case can be longer than the name itself (U+0130), and then tells no place in it.
        return from < 0 || to > name.length()
                ? Line.of(name, role)
                : Line.of(name.substring(0, from), role)
                        .and(name.substring(from, to), Role.SEARCH)
                        .and(name.substring(to), role);
    }

    private Line cell(Column column, Sandbox sandbox, StateMark mark) {
        int width = columns.width(column);
        return switch (column) {
            case STATE ->
                Line.of(
                        columns.compact() ? mark.sign() : Fit.left(mark.sign() + " " + mark.word(), width),
                        mark.role());
            case SESSIONS -> sessions(sandbox, width);
            case CPU -> number(stats(sandbox).map(Stats::cpuPercent).map(Figures::percent), width);
            case GRAPH -> graph(sandbox, width);
            case MEMORY -> number(stats(sandbox).map(Stats::memoryBytes).map(Figures::bytes), width);
            case AGE -> number(sandbox.created().map(this::age), width);
            case STATUS -> Line.of(Fit.left(sandbox.status(), width), Role.MUTED);
            case IMAGE -> Line.of(Fit.left(image(sandbox.facts()), width), Role.MUTED);
        };
    }

    private Line sessions(Sandbox sandbox, int width) {
        int count = sessions.count(sandbox.id());
        boolean rang = sessions.rang().contains(sandbox.id());
        String text = (count == 0 ? "-" : Integer.toString(count)) + (rang ? " !" : "  ");
        return Line.of(Fit.right(text, width), rang ? Role.ALERT : count == 0 ? Role.MUTED : Role.TEXT);
    }

    private static Line number(Optional<String> text, int width) {
        return Line.of(Fit.right(text.orElse("-"), width), text.isPresent() ? Role.TEXT : Role.MUTED);
    }

    private String age(Instant created) {
        return Figures.age(Duration.between(created, state.now()));
    }

    private Optional<Stats> stats(Sandbox sandbox) {
        return usage(sandbox).map(Usage::newest);
    }

    private Optional<Usage> usage(Sandbox sandbox) {
        return Optional.ofNullable(state.listing().stats().get(sandbox.id()));
    }

    private Line graph(Sandbox sandbox, int width) {
        return usage(sandbox)
                .map(usage -> Line.of(Graph.of(usage.cpu(), FULL, width), Role.GRAPH))
                .orElse(Line.of(" ".repeat(width), Role.GRAPH));
    }

    private static String image(Map<String, String> facts) {
        return facts.getOrDefault("image", facts.getOrDefault("directory", ""));
    }
}
