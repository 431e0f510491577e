package dev.sandbar.vt;

import java.util.function.UnaryOperator;

/** The rectangular operations of the VT400: DECCRA, DECFRA, DECERA, DECSERA, DECCARA, DECRARA, DECSACE. */
final class Rectangles {
    private final Screen screen;
    /** DECSACE: attributes change in the rectangle, rather than in the stream from its first place to its last. */
    private boolean rectangular;

    Rectangles(Screen screen) {
        this.screen = screen;
    }

    void setExtent(int value) {
        if (value <= 2) {
            rectangular = value == 2;
        }
    }

    void copy(Sequence s) {
        Area source = Area.of(screen, s, 0);
        Margins bounds = Area.bounds(screen);
        int top = bounds.top() + s.amount(5) - 1;
        int left = bounds.left() + s.amount(6) - 1;
        int height = Math.min(source.bottom() - source.top(), bounds.bottom() - top) + 1;
        int width = Math.min(source.right() - source.left(), bounds.right() - left) + 1;
        if (source.isEmpty() || height < 1 || width < 1) {
            return;
        }
        boolean downwards = top > source.top();
        for (int i = 0; i < height; i++) {
            int row = downwards ? height - 1 - i : i;
            Line from = screen.grid().line(source.top() + row);
            screen.grid().line(top + row).copyFrom(from, source.left(), left, width);
        }
    }

    void fill(Sequence s) {
        int character = s.value(0);
        boolean printable = (character >= 0x20 && character < 0x7f) || (character >= 0xa0 && character <= 0xff);
        Area area = Area.of(screen, s, 1);
        if (!printable || area.isEmpty()) {
            return;
        }
        for (int row = area.top(); row <= area.bottom(); row++) {
            screen.grid().line(row).fill(area.left(), area.right() + 1, character, screen.pen.look());
        }
    }

    void erase(Sequence s) {
        Area area = Area.of(screen, s, 0);
        for (int row = area.top(); row <= area.bottom(); row++) {
            screen.grid().line(row).erase(area.left(), area.right() + 1, screen.pen.blankLook());
        }
    }

    void eraseUnprotected(Sequence s) {
        Area area = Area.of(screen, s, 0);
        for (int row = area.top(); row <= area.bottom(); row++) {
            blankUnprotected(screen.grid().line(row), area);
        }
    }

    /** Unlike other erasing it leaves the looks alone (DEC STD 070). */
    private void blankUnprotected(Line line, Area area) {
        for (int column = area.left(); column <= area.right(); column++) {
            int look = line.look(column);
            if (!screen.looks.isProtected(look)) {
                line.put(column, Glyph.BLANK, look);
            }
        }
    }

    /** No colours: a 0 leaves them, too. */
    void changeAttributes(Sequence s) {
        restyle(
                Area.of(screen, s, 0),
                style -> style.withAttributes(Graphics.apply(style, s, 4).attributes()));
    }

    void reverseAttributes(Sequence s) {
        int toggled = 0;
        boolean underline = false;
        for (int i = 4; i < Math.max(5, s.count()); i++) {
            switch (s.value(i)) {
                case 0 -> {
                    toggled ^= Style.BOLD | Style.BLINK | Style.INVERSE;
                    underline = !underline;
                }
                case 1 -> toggled ^= Style.BOLD;
                case 4 -> underline = !underline;
                case 5 -> toggled ^= Style.BLINK;
                case 7 -> toggled ^= Style.INVERSE;
                case 8 -> toggled ^= Style.HIDDEN;
                default -> {}
            }
        }
        int flags = toggled;
        boolean lines = underline;
        restyle(Area.of(screen, s, 0), style -> toggled(style, flags, lines));
    }

    private static Style toggled(Style style, int flags, boolean underline) {
        Style result = style.without(style.attributes() & flags).with(flags & ~style.attributes());
        if (!underline) {
            return result;
        }
        return result.withUnderline(style.underline() == Underline.NONE ? Underline.SINGLE : Underline.NONE);
    }

    private void restyle(Area area, UnaryOperator<Style> change) {
        if (area.top() > area.bottom() || (rectangular && area.isEmpty())) {
            return;
        }
        Margins bounds = Area.bounds(screen);
        Restyling restyling = new Restyling(screen.looks, change);
        for (int row = area.top(); row <= area.bottom(); row++) {
            int from = rectangular ? area.left() : area.firstInStream(row, bounds.left());
            int to = rectangular ? area.right() : area.lastInStream(row, bounds.right());
            restyling.apply(screen.grid().line(row), from, to + 1);
        }
    }
}
