package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ProviderException;
import java.util.function.Consumer;

/** Writes what the input queue holds until it is closed or the connection takes no more. */
final class Writer implements Runnable {
    /** A large paste is written in pieces of this many bytes, so that closing a session need not wait for all of it. */
    static final int PIECE = 4 * 1024;

    private final InputQueue input;
    private final Exec exec;
    private final Consumer<ProviderException> refused;

    Writer(InputQueue input, Exec exec, Consumer<ProviderException> refused) {
        this.input = input;
        this.exec = exec;
        this.refused = refused;
    }

    @Override
    public void run() {
        try {
            byte[] bytes = input.take();
            while (bytes != null) {
                write(bytes);
                bytes = input.take();
            }
        } catch (InterruptedException e) {
            // Only the session interrupts this thread, and only to end it.
            Thread.currentThread().interrupt();
        } catch (ProviderException e) {
            if (!input.closed()) {
                input.close();
                refused.accept(e);
            }
        }
    }

    private void write(byte[] bytes) throws InterruptedException {
        for (int from = 0; from < bytes.length && !input.closed(); from += PIECE) {
            exec.write(bytes, from, Math.min(PIECE, bytes.length - from));
        }
    }
}
