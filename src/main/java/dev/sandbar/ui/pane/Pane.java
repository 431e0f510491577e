package dev.sandbar.ui.pane;

import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.vt.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the screen with a program in it.
 *
 * @param stream what the program's screen is known by; a restarted program has another one
 * @param size what its program's screen was last asked to be
 * @param title what the program calls itself; may be empty
 * @param rang whether it rang while it was not looked at
 * @param recorded whether what it shows is written down
 * @param offered what the program wants in the clipboard, if the operator has not taken it
 * @param view what of its screen and history is shown
 */
public record Pane(
        PaneId id,
        String stream,
        Content content,
        Phase phase,
        Size size,
        String title,
        boolean rang,
        boolean recorded,
        Optional<String> offered,
        PaneView view) {
    private static final Size USUAL = new Size(80, 24);

    public Pane {
        Objects.requireNonNull(id);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(content);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(size);
        Objects.requireNonNull(title);
        Objects.requireNonNull(offered);
        Objects.requireNonNull(view);
    }

    /** A pane whose program is wanted. */
    public static Pane wanted(PaneId id, String stream, Content content) {
        return new Pane(
                id,
                stream,
                content,
                new Phase.Wanted(),
                USUAL,
                "",
                false,
                false,
                Optional.empty(),
                new PaneView.Live());
    }

    /** Whether its program may still run. */
    public boolean alive() {
        return !(phase instanceof Phase.Over);
    }

    public Pane with(Phase other) {
        return new Pane(id, stream, content, other, size, title, rang, recorded, offered, view);
    }

    public Pane with(Content other) {
        return new Pane(id, stream, other, phase, size, title, rang, recorded, offered, view);
    }

    public Pane sized(Size other) {
        Pane sized = new Pane(id, stream, content, phase, other, title, rang, recorded, offered, view);
        return copying().map(sized::copying).orElse(sized);
    }

    public Pane titled(String other) {
        return new Pane(id, stream, content, phase, size, other, rang, recorded, offered, view);
    }

    public Pane ringing(boolean rings) {
        return rings == rang ? this : new Pane(id, stream, content, phase, size, title, rings, recorded, offered, view);
    }

    public Pane recorded(boolean now) {
        return new Pane(id, stream, content, phase, size, title, rang, now, offered, view);
    }

    public Pane offering(Optional<String> text) {
        return new Pane(id, stream, content, phase, size, title, rang, recorded, text, view);
    }

    public Pane viewing(PaneView other) {
        return new Pane(id, stream, content, phase, size, title, rang, recorded, offered, other);
    }

    /** Copy mode, where the pane is in it. */
    public Optional<CopyMode> copying() {
        return view instanceof PaneView.Copying copying ? Optional.of(copying.mode()) : Optional.empty();
    }

    /** In copy mode, with what is seen fitted to the pane. */
    public Pane copying(CopyMode mode) {
        return viewing(new PaneView.Copying(mode.sized(size)));
    }
}
