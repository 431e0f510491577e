package dev.sandbar.app.replay;

import dev.sandbar.action.Playing;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Plays a recording on the terminal of whoever asked for it. */
public final class Theatre {
    private Theatre() {}

    /** Takes a terminal. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Takes the terminal.
         *
         * @param events told on the terminal's threads what happens there
         */
        Screen open(Consumer<? super TerminalEvent> events) throws IOException;
    }

    /**
     * Plays until somebody quits.
     *
     * @throws IOException when the recording cannot be read or is none, before the terminal is taken
     */
    public static void play(Path recording, Playing playing, Opening opening) throws IOException, InterruptedException {
        BlockingQueue<TerminalEvent> events = new LinkedBlockingQueue<>();
        try (Playback playback = new Playback(recording, playing.idleLimit());
                Screen screen = opening.open(events::add)) {
            Projector.play(playback, playing, screen, events);
        }
    }
}
