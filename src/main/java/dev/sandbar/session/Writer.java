package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.util.function.Consumer;

/** Writes what the input queue holds until it is closed or the connection takes no more. */
record Writer(InputQueue input, Exec exec, Consumer<ProviderException> refused) implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(Writer.class);

    @Override
    public void run() {
        try {
            byte[] bytes = input.take();
            while (bytes != null) {
                exec.write(bytes, 0, bytes.length);
                bytes = input.take();
            }
        } catch (InterruptedException e) {
            // Only the session interrupts this thread, and only to end it.
            Thread.currentThread().interrupt();
        } catch (ProviderException e) {
            giveUp(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "input", e);
            giveUp(ProviderException.fault("The input of a session broke off", e));
        }
    }

    private void giveUp(ProviderException reason) {
        if (!input.closed()) {
            input.close();
            refused.accept(reason);
        }
    }
}
