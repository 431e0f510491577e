package dev.sandbar.ui.pane;

import java.util.Objects;

/**
 * A part of the screen with a program in it.
 *
 * @param stream what the program's screen is known by; a restarted program has another one
 * @param title what the program calls itself; may be empty
 * @param rang whether it rang while it was not looked at
 * @param scrolledBack how many rows above its live screen are shown
 */
public record Pane(
        PaneId id, String stream, Content content, Phase phase, String title, boolean rang, int scrolledBack) {
    public Pane {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(content);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(title);
        scrolledBack = Math.max(0, scrolledBack);
    }

    /** A pane whose program has just been asked for. */
    public static Pane opening(PaneId id, String stream, Content content) {
        return new Pane(id, stream, content, new Phase.Opening(), "", false, 0);
    }

    /** Whether its program may still run. */
    public boolean alive() {
        return !(phase instanceof Phase.Over);
    }

    public Pane with(Phase other) {
        return new Pane(id, stream, content, other, title, rang, scrolledBack);
    }

    public Pane titled(String other) {
        return new Pane(id, stream, content, phase, other, rang, scrolledBack);
    }

    public Pane ringing(boolean rings) {
        return rings == rang ? this : new Pane(id, stream, content, phase, title, rings, scrolledBack);
    }

    public Pane scrolled(int rows) {
        return new Pane(id, stream, content, phase, title, rang, rows);
    }
}
