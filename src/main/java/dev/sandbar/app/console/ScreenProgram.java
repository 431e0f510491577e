package dev.sandbar.app.console;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.session.SessionTap;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextRange;
import java.util.List;
import java.util.Optional;

/** A pane's program that only shows something: what is typed has nowhere to go. */
abstract class ScreenProgram implements Program {
    private final String stream;
    private final RunScreen screen;

    ScreenProgram(String stream, Size size, Mailbox mailbox) {
        this.stream = stream;
        this.screen = new RunScreen(size, () -> mailbox.post(new Event.ScreenChanged(stream)));
    }

    final String stream() {
        return stream;
    }

    final RunScreen screen() {
        return screen;
    }

    @Override
    public final Optional<ScreenSnapshot> snapshot() {
        return Optional.of(screen.snapshot());
    }

    @Override
    public final Optional<ScreenSnapshot> snapshotAt(long top) {
        return Optional.of(screen.snapshotAt(top));
    }

    @Override
    public final Optional<Reading> reading() {
        ScreenSnapshot now = screen.snapshot();
        return Optional.of(new Reading(screen.transcript(), now.cursor().at(), now.selection()));
    }

    @Override
    public final void press(KeyPress key) {
        // There is nobody who reads it.
    }

    @Override
    public final void paste(String text) {
        // As with keys.
    }

    @Override
    public final Optional<Event> mouse(MouseInput mouse, int clicks) {
        return Optional.of(PaneMouse.event(stream, mouse, clicks, screen.snapshot()));
    }

    @Override
    public final void focus(boolean in) {
        // Nobody asked to be told.
    }

    @Override
    public final void keep(Optional<TextRange> range) {
        screen.keep(range);
    }

    @Override
    public final Redaction redaction() {
        // What it shows has gone through one.
        return Redaction.of(List.of());
    }

    @Override
    public final void tap(Optional<SessionTap> tap) {
        // What it shows is kept already.
    }

    @Override
    public final void resize(Size size) {
        screen.resize(size);
    }
}
