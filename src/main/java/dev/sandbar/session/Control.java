package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.vt.Size;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries resizes and signals to an exec on a thread of its own, because either may take the time of a request. Only
 * the newest size counts and a signal that waits already is not sent twice, so nothing gathers here.
 */
final class Control implements Runnable {
    private static final System.Logger LOG = LazyLogger.of(Control.class);

    private final Exec exec;
    private final Consumer<ProviderException> refused;
    private final Set<Signal> signals = EnumSet.noneOf(Signal.class);
    private @Nullable Size size;
    private boolean closed;

    Control(Exec exec, Consumer<ProviderException> refused) {
        this.exec = exec;
        this.refused = refused;
    }

    synchronized void resize(Size wanted) {
        size = wanted;
        notifyAll();
    }

    synchronized void signal(Signal signal) {
        signals.add(signal);
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            Runnable next = next();
            while (next != null) {
                carryOut(next);
                next = next();
            }
        } catch (InterruptedException e) {
            // Only the session interrupts this thread, and only to end it.
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Runnable request) {
        try {
            request.run();
        } catch (ProviderException e) {
            refused.accept(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a resize or a signal", e);
            refused.accept(ProviderException.fault("A resize or a signal was not passed on", e));
        }
    }

    private synchronized @Nullable Runnable next() throws InterruptedException {
        while (size == null && signals.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        if (!signals.isEmpty()) {
            Signal signal = signals.iterator().next();
            signals.remove(signal);
            return () -> exec.signal(signal);
        }
        return takeResize();
    }

    private @Nullable Runnable takeResize() {
        Size wanted = size;
        size = null;
        return wanted == null ? null : () -> exec.resize(new TerminalSize(wanted.columns(), wanted.rows()));
    }
}
