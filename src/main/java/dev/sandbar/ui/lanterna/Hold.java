package dev.sandbar.ui.lanterna;

import dev.sandbar.vt.Size;
import java.io.IOException;

/** The terminal as long as it is ours. */
interface Hold extends AutoCloseable {
    /** The terminal's size now. */
    Size size();

    /** Does something with the terminal unless it has been given back. */
    void whileHeld(Writing writing);

    /** Stops the program until it is continued; the terminal is given back meanwhile. */
    void suspend();

    /**
     * Gives the terminal to a program until that ends; answers its exit status.
     *
     * @throws IOException when the program cannot be started, or this terminal cannot be lent
     */
    int lend(ProcessBuilder program) throws IOException, InterruptedException;

    @Override
    void close();

    /** Something written to the terminal. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }
}
