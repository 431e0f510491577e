package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.TerminalSize;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the terminal for the full screen and always gives it back: at {@link #close}, when any thread dies of an
 * exception, and when the JVM ends. Every method can be called from any thread.
 */
public final class TerminalGuard implements Hold {
    /** The title is remembered (xterm); no wrapping at the right edge; SGR mouse with dragging, pastes in brackets, focus. */
    private static final String MODES_ON = "\u001b[22;2t\u001b[?7l\u001b[?1002h\u001b[?1006h\u001b[?2004h\u001b[?1004h";

    private static final String MODES_OFF =
            "\u001b[?2026l\u001b[?1004l\u001b[?2004l\u001b[?1006l\u001b[?1002l\u001b[?7h\u001b[0 q\u001b[23;2t";

    /** A writer that the terminal holds up has the lock; the line is given back all the same. */
    private static final long LOCK_MILLIS = 500;

    private static final System.Logger LOG = LazyLogger.of(TerminalGuard.class);

    private final Tty tty;
    private final LanternaTerminal terminal;
    private final LanternaScreen screen;
    private final Consumer<? super TerminalEvent> events;
    private final TerminalSignals signals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread hook = new Thread(this::close, "terminal-restore");
    private final @Nullable UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private final TtyInput input = new TtyInput();
    private boolean held;
    private boolean lent;
    private @Nullable Process borrower;
    private boolean closed;

    private TerminalGuard(Tty tty, ColourDepth depth, Consumer<? super TerminalEvent> events) {
        this.tty = tty;
        this.events = events;
        FrameOutput output = new FrameOutput(tty.output());
        this.terminal = new LanternaTerminal(output, this::lanternaSize);
        this.screen = new LanternaScreen(this, terminal, depth);
        this.signals = new TerminalSignals(this, events);
    }

    /**
     * Takes the terminal and begins to listen.
     *
     * @param events is called on the thread {@code keys} and on those of signals; must not block
     * @throws TerminalUnavailableException where standard input and output are no terminal
     */
    public static TerminalGuard open(ColourDepth depth, Consumer<? super TerminalEvent> events)
            throws TerminalUnavailableException {
        TerminalGuard guard = new TerminalGuard(Tty.open(), depth, events);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        Thread.setDefaultUncaughtExceptionHandler(guard::crashed);
        guard.take();
        guard.signals.listen();
        Thread keys = new Thread(guard::readKeys, "keys");
        keys.setDaemon(true);
        keys.start();
        return guard;
    }

    /** Where frames are shown. */
    public Screen screen() {
        return screen;
    }

    @Override
    public Size size() {
        return tty.size();
    }

    /** Gives the terminal back as it was found; what is shown afterwards is dropped. */
    @Override
    public void close() {
        boolean locked = lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            giveBack(locked);
            if (borrower != null) {
                borrower.destroy();
            }
            signals.stopListening();
            Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        } finally {
            unlock(locked);
        }
        forgetHook();
    }

    /** Takes the terminal, if it is neither lent nor given back for good; says whether it is held now. */
    boolean take() {
        boolean locked = lock();
        try {
            if (closed || lent) {
                return false;
            }
            giveBack(locked);
            tty.modes().raw();
            terminal.enterPrivateMode();
            terminal.setCursorVisible(false);
            terminal.write(MODES_ON);
            terminal.flush();
            screen.redraw();
            held = true;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal takes no output", e);
        } finally {
            unlock(locked);
        }
    }

    @Override
    public void suspend() {
        signals.suspend();
    }

    @Override
    public int lend(ProcessBuilder program) throws IOException, InterruptedException {
        if (!input.lend()) {
            throw new IOException("this terminal cannot be lent to another program now");
        }
        lent(true);
        try {
            release();
            return started(program.inheritIO()).waitFor();
        } finally {
            lent(false);
            input.takeBack();
            signals.resume();
        }
    }

    private Process started(ProcessBuilder program) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("the terminal was given back");
            }
            Process process = program.start();
            borrower = process;
            return process;
        } finally {
            lock.unlock();
        }
    }

    private void lent(boolean now) {
        lock.lock();
        try {
            lent = now;
            borrower = null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether another program has the terminal: what is typed there is not for this one. */
    boolean isLent() {
        lock.lock();
        try {
            return lent;
        } finally {
            lock.unlock();
        }
    }

    /** Gives the terminal back for a while. */
    void release() {
        boolean locked = lock();
        try {
            giveBack(locked);
        } finally {
            unlock(locked);
        }
    }

    @Override
    public void whileHeld(Writing writing) {
        lock.lock();
        try {
            if (held) {
                writing.write();
            }
        } catch (IOException e) {
            // The terminal is gone. Whoever reads its keys sees the end of them and says so.
            LOG.log(System.Logger.Level.DEBUG, "the terminal takes no output", e);
        } finally {
            lock.unlock();
        }
    }

    /** Where a writer is stuck, whoever writes next would be too: then only the line's modes are put back. */
    private void giveBack(boolean takesOutput) {
        if (!held) {
            return;
        }
        held = false;
        try {
            if (takesOutput) {
                terminal.write(MODES_OFF);
                terminal.exitPrivateMode();
                terminal.flush();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the terminal takes no output", e);
        } finally {
            tty.modes().restore();
        }
    }

    private void crashed(Thread thread, Throwable failure) {
        try {
            close();
        } finally {
            events.accept(new TerminalEvent.Crashed(thread.getName(), failure));
        }
    }

    private void readKeys() {
        KeyDecoder decoder = new KeyDecoder(input);
        try {
            Optional<TerminalEvent> event = decoder.next();
            while (event.isPresent()) {
                events.accept(event.get());
                event = decoder.next();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the terminal's input ended", e);
        }
        if (!isClosed()) {
            events.accept(new TerminalEvent.SignalReceived("HUP"));
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private TerminalSize lanternaSize() {
        return new TerminalSize(size().columns(), size().rows());
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.TRACE, "the program is ending already", e);
        }
    }

    private boolean lock() {
        try {
            return lock.tryLock(LOCK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void unlock(boolean locked) {
        if (locked) {
            lock.unlock();
        }
    }
}
