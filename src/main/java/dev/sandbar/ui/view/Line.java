package dev.sandbar.ui.view;

import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Widths;
import java.util.ArrayList;
import java.util.List;

/** One line of text in pieces that look different. */
record Line(List<Span> spans) {
    private static final Line EMPTY = new Line(List.of());

    Line {
        spans = List.copyOf(spans);
    }

    static Line empty() {
        return EMPTY;
    }

    static Line of(String text, Role role) {
        return EMPTY.and(text, role);
    }

    Line and(String text, Role role) {
        return text.isEmpty() ? this : and(new Line(List.of(new Span(Fit.printable(text), role))));
    }

    Line and(Line more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Line(all);
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    int columns() {
        int columns = 0;
        for (Span span : spans) {
            columns += Widths.ofText(span.text());
        }
        return columns;
    }

    /** As much as fits, with an ellipsis where something had to be left out. */
    Line cut(int columns) {
        if (columns() <= columns) {
            return this;
        }
        Line kept = EMPTY;
        int room = columns;
        for (Span span : spans) {
            int width = Widths.ofText(span.text());
            boolean last = width >= room;
            kept = kept.and(last ? Fit.head(span.text(), room - 1) + "…" : span.text(), span.role());
            if (last) {
                break;
            }
            room -= width;
        }
        return columns <= 0 ? EMPTY : kept;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
