package dev.sandbar.app;

import dev.sandbar.app.tty.RawTerminal;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.util.function.Consumer;

/** Keeps a command's terminal the size of our own, and ours raw. */
final class TerminalRun {
    private static final System.Logger LOG = LazyLogger.of(TerminalRun.class);

    private final RawTerminal own;

    TerminalRun(RawTerminal own) {
        this.own = own;
    }

    void follow(Consumer<? super TerminalSize> resize) {
        Interrupts.on("WINCH", () -> attempt(() -> resize.accept(own.size())));
        Interrupts.on("CONT", () -> attempt(own::enter));
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private static void attempt(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the terminal does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
