package dev.sandbar.ui.view;

import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ProviderState;
import dev.sandbar.ui.text.Figures;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Widths;
import java.time.Instant;

/** The line above a provider's sandboxes: its name, where it is, and how it is. */
record ProviderLine(Instant now) {
    /** The heading, with the number of sandboxes shown at its end. */
    Line of(ListRow.Header header, int columns) {
        ProviderState provider = header.provider();
        String count = Integer.toString(header.shown());
        Line name = Line.of(provider.name(), Role.GROUP).and("  ", Role.MUTED);
        Line said = about(provider);
        int room = columns - Widths.ofText(count) - 1;
        Line line = name.and(said).cut(room);
        return line.and(" ".repeat(Math.max(0, room - line.columns() + 1)), Role.MUTED)
                .and(count, Role.MUTED);
    }

    private Line about(ProviderState provider) {
        Health health = provider.health();
        if (health instanceof Health.Asking) {
            return Line.of("asking …", Role.MUTED);
        }
        if (health instanceof Health.Silent silent) {
            return Line.of("! " + age(provider) + " · " + silent.reason(), Role.STATE_STALE);
        }
        boolean told = provider.info().endpoint().equals(provider.name());
        return Line.of(told ? "" : provider.info().endpoint(), Role.MUTED);
    }

    /** How old what is shown is. */
    private String age(ProviderState provider) {
        if (provider.answered().isEmpty()) {
            return "not reachable";
        }
        return provider.staleFor(now).map(age -> "stale " + Figures.age(age)).orElse("");
    }
}
