package dev.sandbar.app;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.io.InputStream;

/** Passes our stdin on to an exec until it ends; a daemon thread, since a read of stdin cannot be interrupted. */
final class InputPump implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(InputPump.class);
    private static final int CHUNK = 65_536;

    private final InputStream in;
    private final Exec exec;
    private final Watcher watcher;

    private InputPump(InputStream in, Exec exec, Watcher watcher) {
        this.in = in;
        this.exec = exec;
        this.watcher = watcher;
    }

    /** Told what is passed on, on the pump's thread. */
    @FunctionalInterface
    interface Watcher {
        void passed(byte[] bytes, int length);
    }

    static void start(InputStream in, Exec exec, Watcher watcher) {
        Thread thread = new Thread(new InputPump(in, exec, watcher), "exec-in");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        byte[] chunk = new byte[CHUNK];
        try {
            int count = in.read(chunk);
            while (count >= 0) {
                exec.write(chunk, 0, count);
                watcher.passed(chunk, count);
                count = in.read(chunk);
            }
            exec.closeInput();
        } catch (IOException | ProviderException e) {
            // The command's end says what became of it; that it did not take all its input is no failure of its own.
            LOG.log(System.Logger.Level.DEBUG, "stdin is not passed on any longer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
