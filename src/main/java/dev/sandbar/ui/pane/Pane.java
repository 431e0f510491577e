package dev.sandbar.ui.pane;

import dev.sandbar.vt.Size;
import java.util.Objects;

/**
 * A part of the screen with a program in it.
 *
 * @param stream what the program's screen is known by; a restarted program has another one
 * @param size what its program's screen was last asked to be
 * @param title what the program calls itself; may be empty
 * @param rang whether it rang while it was not looked at
 * @param scrolledBack how many rows above its live screen are shown
 */
public record Pane(
        PaneId id,
        String stream,
        Content content,
        Phase phase,
        Size size,
        String title,
        boolean rang,
        int scrolledBack) {
    private static final Size USUAL = new Size(80, 24);

    public Pane {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(content);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(size);
        Objects.requireNonNull(title);
        scrolledBack = Math.max(0, scrolledBack);
    }

    /** A pane whose program is wanted. */
    public static Pane wanted(PaneId id, String stream, Content content) {
        return new Pane(id, stream, content, new Phase.Wanted(), USUAL, "", false, 0);
    }

    /** Whether its program may still run. */
    public boolean alive() {
        return !(phase instanceof Phase.Over);
    }

    public Pane with(Phase other) {
        return new Pane(id, stream, content, other, size, title, rang, scrolledBack);
    }

    public Pane sized(Size other) {
        return new Pane(id, stream, content, phase, other, title, rang, scrolledBack);
    }

    public Pane titled(String other) {
        return new Pane(id, stream, content, phase, size, other, rang, scrolledBack);
    }

    public Pane ringing(boolean rings) {
        return rings == rang ? this : new Pane(id, stream, content, phase, size, title, rings, scrolledBack);
    }

    public Pane scrolled(int rows) {
        return new Pane(id, stream, content, phase, size, title, rang, rows);
    }
}
