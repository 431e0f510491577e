package dev.sandbar.ui.view;

import dev.sandbar.ui.UiState;
import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ProviderState;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.theme.Role;

/**
 * The line at the top: every provider's health, and what is selected and open.
 *
 * @param badge a word beside the program's name; may be empty
 */
record HeaderLine(UiState state, String badge) {
    void draw(Pen pen) {
        pen.fill(Role.HEADER);
        int row = pen.rect().row();
        Line right = right();
        Line left = left();
        int columns = pen.rect().columns();
        boolean both = left.columns() + right.columns() + 1 <= columns;
        pen.line(row, left);
        if (both) {
            pen.put(row, pen.rect().right() - right.columns(), right);
        }
        pen.ground(Role.HEADER);
    }

    private Line left() {
        Line line = Line.of(" SANDBAR ", Role.ACCENT).and(badge.isEmpty() ? "" : badge + " ", Role.ALERT);
        for (ProviderState provider : state.listing().providers()) {
            line = line.and("  " + provider.name() + " ", Role.HEADER).and(health(provider));
        }
        return line;
    }

    private Line health(ProviderState provider) {
        Health health = provider.health();
        int count = provider.sandboxes().size();
        if (health instanceof Health.Asking) {
            return Line.of("…", Role.MUTED);
        }
        if (health instanceof Health.Answering) {
            return Line.of("● " + count, Role.STATE_RUNNING);
        }
        String age = provider.answered().isEmpty()
                ? ""
                : provider.staleFor(state.now())
                        .map(stale -> " (" + count + ", " + Figures.age(stale) + ")")
                        .orElse("");
        return Line.of("!" + age, Role.STATE_STALE);
    }

    private Line right() {
        int open = state.workspace().alive().size();
        Line line = Line.empty();
        if (open > 0) {
            line = line.and(Figures.count(open, "session", "sessions") + "  ", Role.HEADER);
        }
        return state.current()
                .flatMap(state.listing()::sandbox)
                .map(sandbox -> Line.of("use: " + sandbox.qualifiedName() + "  ", Role.HEADER))
                .orElse(Line.empty())
                .and(line);
    }
}
