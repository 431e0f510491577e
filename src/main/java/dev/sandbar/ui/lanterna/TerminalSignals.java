package dev.sandbar.ui.lanterna;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.ui.frame.TerminalEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/** What the kernel says to the program: other size, stop, go on, end. */
final class TerminalSignals {
    private static final String[] ENDINGS = {"TERM", "HUP", "INT"};

    private static final System.Logger LOG = LazyLogger.of(TerminalSignals.class);

    private final TerminalGuard guard;
    private final Consumer<? super TerminalEvent> events;
    private final Map<String, Object> before = new LinkedHashMap<>();

    TerminalSignals(TerminalGuard guard, Consumer<? super TerminalEvent> events) {
        this.guard = guard;
        this.events = events;
    }

    void listen() {
        listen("WINCH", this::resized);
        listen("TSTP", this::suspend);
        listen("CONT", this::resume);
        for (String name : ENDINGS) {
            listen(name, () -> ending(name));
        }
    }

    /** Ctrl-C in a program that has the terminal is a signal for all that belong to it. */
    private void ending(String name) {
        if (!name.equals("INT") || !guard.isLent()) {
            events.accept(new TerminalEvent.SignalReceived(name));
        }
    }

    private void listen(String name, Runnable action) {
        Object handler = Signals.register(name, action);
        if (handler != null) {
            before.put(name, handler);
        }
    }

    void stopListening() {
        before.forEach(Signals::unregister);
        before.clear();
    }

    /** Stops the program, which is what its terminal's suspend character would do if keys were signals. */
    void suspend() {
        guard.release();
        events.accept(new TerminalEvent.Suspended());
        try {
            // The JVM cannot stop itself, and SIGTSTP's own action is replaced by this handler.
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(ProcessHandle.current().pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the program could not be stopped", e);
            resume();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every signal has a thread of its own: one that read an older size must not tell it after a newer one. */
    private synchronized void resized() {
        events.accept(new TerminalEvent.Resized(guard.size()));
    }

    /** Takes the terminal again. */
    void resume() {
        if (guard.take()) {
            events.accept(new TerminalEvent.Resumed());
            resized();
        }
    }
}
