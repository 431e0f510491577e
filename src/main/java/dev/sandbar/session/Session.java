package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.Transcript;
import dev.sandbar.vt.VtEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A live attach to one exec that was opened in a terminal. Every method may be called from any thread; none but
 * {@link #close} waits for the connection.
 *
 * <p>To leave a session without ending it is to go on holding it: nothing ends it but its program and {@link #close}.
 */
public final class Session implements AutoCloseable {
    /** In characters: the whole of it is held in memory until the program has read it. */
    public static final int LONGEST_PASTE = 8 * 1024 * 1024;

    private static final System.Logger LOG = LazyLogger.of(Session.class);

    private final SessionSpec spec;
    private final Exec exec;
    private final SessionListener listener;
    private final Patience patience;
    private final InputQueue input = new InputQueue();
    private final Emulation emulation;
    private final Pace pace = new Pace();
    private final Control control;
    private final Thread reader;
    private final Thread writer;
    private final Thread controller;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile SessionState state = new SessionState.Live();

    private Session(SessionSpec spec, Exec exec, SessionListener listener, Patience patience) {
        this.spec = spec;
        this.exec = exec;
        this.listener = listener;
        this.patience = patience;
        this.emulation =
                new Emulation(spec.size(), spec.historyRows(), input, Duration.ofMillis(patience.frameMillis()));
        this.control = new Control(exec, this::refused);
        this.reader = thread("out", this::readToTheEnd);
        this.writer = thread("in", new Writer(input, exec, this::refused));
        this.controller = thread("control", control);
    }

    /** Takes over {@code exec}, which was opened in a terminal of the spec's size, and starts to follow it. */
    public static Session attach(SessionSpec spec, Exec exec, SessionListener listener) {
        return attach(spec, exec, listener, Patience.USUAL);
    }

    static Session attach(SessionSpec spec, Exec exec, SessionListener listener, Patience patience) {
        Session session = new Session(spec, exec, listener, patience);
        session.reader.start();
        session.writer.start();
        session.controller.start();
        return session;
    }

    private Thread thread(String role, Runnable work) {
        Thread thread = new Thread(work, "session-" + spec.id() + "-" + role);
        thread.setDaemon(true);
        return thread;
    }

    public String id() {
        return spec.id();
    }

    public SessionSpec spec() {
        return spec;
    }

    /** What the program shows now, whole frames where it marks them; the next change is announced again. */
    public ScreenSnapshot snapshot() {
        return emulation.snapshot();
    }

    /** What it showed {@code scrolledBack} rows up in its history. */
    public ScreenSnapshot snapshot(int scrolledBack) {
        return emulation.snapshot(scrolledBack);
    }

    /** What stands from the row {@code top} on, which stays where it is while more is written. */
    public ScreenSnapshot snapshotAt(long top) {
        return emulation.snapshotAt(top);
    }

    /** All that the program showed as far as it is kept, for searching. */
    public Transcript transcript() {
        return emulation.transcript();
    }

    /** Lets a range stay at its text while rows are wrapped anew, as snapshots then tell; empty: none. */
    public void keep(Optional<TextRange> range) {
        emulation.keep(range);
    }

    public SessionState state() {
        return state;
    }

    /**
     * Types a key, encoded as the program's modes ask for it; rings the bell when the program reads no more input.
     * Ctrl-C, Ctrl-\ and Ctrl-Z take the place of what waits then.
     */
    public void press(KeyPress key) {
        ringUnless(emulation.press(key));
    }

    /** Reports the mouse; nothing is sent when the program did not ask for that. */
    public void mouse(MouseInput mouse) {
        emulation.mouse(mouse);
    }

    /** Pastes text, in brackets when the program asked for them; too long a one is refused, with the bell. */
    public void paste(String text) {
        ringUnless(text.length() <= LONGEST_PASTE && emulation.paste(text));
    }

    /** Tells the program, if it wants to know, whether its pane has the focus. */
    public void focus(boolean in) {
        emulation.focus(in);
    }

    /** Sends bytes as they are; the array must not be changed afterwards. */
    public void send(byte[] raw) {
        ringUnless(input.offer(raw));
    }

    /** Has everything that the program writes from now on written down too; empty: no longer. */
    public void tap(Optional<SessionTap> tap) {
        emulation.tap(tap.orElse(null));
    }

    /** Gives the screen and the program's terminal another size. */
    public void resize(Size size) {
        emulation.resize(size);
        control.resize(size);
    }

    /** Signals everything that the exec started; a refusal is told to the listener. */
    public void signal(Signal signal) {
        control.signal(signal);
    }

    // The bell is what a terminal driver answers when its input queue is full (IMAXBEL).
    private void ringUnless(boolean taken) {
        if (!taken) {
            listener.event(this, new VtEvent.Bell());
        }
    }

    private void refused(ProviderException reason) {
        if (state instanceof SessionState.Live && !closing.get()) {
            listener.refused(this, reason);
        }
    }

    private void readToTheEnd() {
        try {
            finish(follow());
        } finally {
            exec.close();
        }
    }

    private SessionState follow() {
        try {
            OutputChunk chunk = exec.read();
            while (chunk != null) {
                show(chunk.bytes());
                chunk = exec.read();
            }
            return ended(exec.await());
        } catch (ProviderException e) {
            return closing.get() ? closed() : new SessionState.Failed(e);
        } catch (InterruptedException e) {
            return closed();
        } catch (RuntimeException e) {
            return new SessionState.Failed(fault("The session in " + spec.sandboxName() + " broke off", e));
        }
    }

    private ProviderException fault(String what, RuntimeException fault) {
        LOG.log(System.Logger.Level.ERROR, "session " + spec.id(), fault);
        return ProviderException.fault(what, fault);
    }

    private void show(byte[] bytes) {
        int length;
        for (int from = 0; from < bytes.length; from += length) {
            length = Math.min(pace.step(), bytes.length - from);
            long start = System.nanoTime();
            Emulation.Parsed parsed = emulation.parse(bytes, from, length);
            pace.took(System.nanoTime() - start);
            SessionTap tap = parsed.tap();
            if (tap != null) {
                tap.output(bytes, from, length);
            }
            tell(parsed);
        }
    }

    private void tell(Emulation.Parsed parsed) {
        for (VtEvent event : parsed.events()) {
            listener.event(this, event);
        }
        if (parsed.announce()) {
            listener.changed(this);
        }
    }

    private SessionState ended(ExitStatus status) {
        if (status instanceof ExitStatus.Lost lost && !closing.get()) {
            return new SessionState.Failed(new ProviderException(
                    Kind.UNREACHABLE,
                    "Lost the session in " + spec.sandboxName() + ": " + lost.reason(),
                    "Check that the sandbox still runs and open a new session"));
        }
        return new SessionState.Ended(status);
    }

    private static SessionState closed() {
        return new SessionState.Ended(new ExitStatus.Lost("the session was closed before the end was seen"));
    }

    /** Once, whether the end was seen or is waited for no longer. */
    private void finish(SessionState end) {
        if (finished.compareAndSet(false, true)) {
            state = end;
            emulation.endTap();
            input.close();
            control.close();
            writer.interrupt();
            controller.interrupt();
            try {
                listener.ended(this, end);
            } finally {
                over.countDown();
            }
        }
    }

    /**
     * Ends the program and lets go of everything. Waits until the listener was told of the end, but no longer than
     * about four seconds for the provider, whatever it does.
     */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            Thread closer = thread("close", new Closing(spec.id(), exec, over, patience));
            closer.start();
            try {
                closer.join(patience.longestMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            finish(closed());
            reader.interrupt();
        }
    }
}
