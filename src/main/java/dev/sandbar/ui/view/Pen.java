package dev.sandbar.ui.view;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.frame.Area;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.AnsiColours;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;

/** Draws in roles into a part of a frame; rows and columns are those of the frame. */
final class Pen {
    private final Frame frame;
    private final Area area;
    private final Look look;

    private Pen(Frame frame, Area area, Look look) {
        this.frame = frame;
        this.area = area;
        this.look = look;
    }

    static Pen of(Frame frame, Look look) {
        return new Pen(frame, frame.area(), look);
    }

    /** A pen for a part, to which it is held. */
    Pen in(Rect rect) {
        return new Pen(frame, frame.area(rect), look);
    }

    Rect rect() {
        return area.rect();
    }

    Frame frame() {
        return frame;
    }

    Area area() {
        return area;
    }

    AnsiColours ansi() {
        return look.ansi();
    }

    Style style(Role role) {
        return look.of(role);
    }

    /** Writes text and returns the column after it. */
    int put(int row, int column, String text, Role role) {
        return area.put(row, column, text, look.of(role));
    }

    /** Writes a line and returns the column after it. */
    int put(int row, int column, Line line) {
        int at = column;
        for (Span span : line.spans()) {
            at = put(row, at, span.text(), span.role());
        }
        return at;
    }

    /** Writes a line as the row's whole text, cut to the part. */
    void line(int row, Line line) {
        put(row, rect().column(), line.cut(rect().columns()));
    }

    void fill(Role role) {
        area.fill(look.of(role));
    }

    /** Makes what is drawn already stand out as {@code role} does. */
    void highlight(Role role) {
        Style over = look.of(role);
        area.restyle(under -> highlighted(under, over));
    }

    /** Gives the ground of {@code role} to all that stands on the plain one. */
    void ground(Role role) {
        int plain = look.of(Role.BACKGROUND).background();
        int ground = look.of(role).background();
        area.restyle(style -> style.background() == plain ? style.withBackground(ground) : style);
    }

    private static Style highlighted(Style under, Style over) {
        // Colours of their own behind letters of one colour would be a patchwork.
        if (over.inverse()) {
            return over;
        }
        Style shown = over.background() == Colour.DEFAULT ? under : under.withBackground(over.background());
        shown = over.foreground() == Colour.DEFAULT ? shown : shown.withForeground(over.foreground());
        return shown.with(over.attributes());
    }
}
