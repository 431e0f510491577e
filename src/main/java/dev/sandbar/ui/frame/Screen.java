package dev.sandbar.ui.frame;

import dev.sandbar.vt.Size;
import java.io.IOException;

/** Where frames are shown. Every method belongs to the thread {@code ui}. */
public interface Screen extends AutoCloseable {
    /** The size that the next frame should have. */
    Size size();

    /** Shows a frame, which must not change any more. */
    void show(Frame frame);

    /** Forgets what is on the terminal, so that the next frame is written in full. */
    void redraw();

    /** Rings. */
    void bell();

    /** Names the terminal's window; control characters in the title are left out. */
    void title(String title);

    /** Hands text to the terminal's clipboard (OSC 52), where the terminal takes it; nobody learns whether it did. */
    void copy(String text);

    /** Gives the terminal back for a while: stops the whole program, until somebody lets it go on (SIGCONT). */
    void suspend();

    /**
     * Gives the terminal to a program until that ends, and takes it again; answers the program's exit status. The only method
     * that waits, and for any thread but {@code ui}.
     *
     * @param program has the terminal as its input and output
     * @throws IOException when it cannot be started, or this terminal cannot be lent
     */
    int lend(ProcessBuilder program) throws IOException, InterruptedException;

    /** Gives the terminal back. */
    @Override
    void close();
}
