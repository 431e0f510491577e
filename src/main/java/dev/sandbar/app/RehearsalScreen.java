package dev.sandbar.app;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** A screen that nobody sees; at each frame it presses the next key, and after the last one it ends the program. */
final class RehearsalScreen implements Screen {
    private static final Size SIZE = new Size(120, 40);

    private final Consumer<? super TerminalEvent> events;
    private final Queue<KeyPress> keys = new ArrayDeque<>(List.of(
            KeyPress.of(Key.DOWN),
            KeyPress.of(Key.ENTER),
            KeyPress.character('x'),
            KeyPress.ctrl(']'),
            KeyPress.character('d'),
            KeyPress.character('?'),
            KeyPress.of(Key.ESCAPE),
            KeyPress.character(':'),
            KeyPress.character('e'),
            KeyPress.of(Key.TAB),
            KeyPress.of(Key.ESCAPE)));

    RehearsalScreen(Consumer<? super TerminalEvent> events) {
        this.events = events;
    }

    @Override
    public Size size() {
        return SIZE;
    }

    @Override
    public void show(Frame frame) {
        KeyPress key = keys.poll();
        events.accept(key == null ? new TerminalEvent.SignalReceived("TERM") : new TerminalEvent.KeyPressed(key));
    }

    @Override
    public void redraw() {
        // There is nothing to draw on.
    }

    @Override
    public void bell() {
        // Nobody hears it.
    }

    @Override
    public void title(String title) {
        // Nobody reads it.
    }

    @Override
    public void copy(String text) {
        // Nobody pastes it.
    }

    @Override
    public int lend(ProcessBuilder program) throws IOException {
        throw new IOException("there is no terminal to lend");
    }

    @Override
    public void suspend() {
        // There is no shell to go back to.
    }

    @Override
    public void close() {
        // Nothing was taken.
    }
}
