package dev.sandbar.app.many;

import dev.sandbar.sandbox.OutputChunk;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who waits, who runs and who has ended, redrawn in place at the bottom of a terminal; never more than a few rows. */
public final class LiveStates implements ManyWatcher, AutoCloseable {
    private static final int MOST_ROWS = 10;
    private static final String UP = "\033[%dA";
    private static final String CLEAR_BELOW = "\r\033[J";

    private final PrintStream terminal;
    private final Function<Target, String> shown;
    private final Predicate<Ending> good;
    private final Set<Target> running = new LinkedHashSet<>();
    private int queued;
    private int succeeded;
    private int failed;
    private int rows;

    /**
     * @param shown what a target is called
     * @param good which endings count as good
     */
    public LiveStates(
            List<Target> targets, PrintStream terminal, Function<Target, String> shown, Predicate<Ending> good) {
        this.terminal = terminal;
        this.shown = shown;
        this.good = good;
        this.queued = targets.size();
    }

    @Override
    public synchronized void started(Target target) {
        queued--;
        running.add(target);
        draw();
    }

    @Override
    public void output(Target target, OutputChunk chunk) {
        // Only states are shown.
    }

    @Override
    public synchronized void ended(Target target, Ending ending) {
        if (!running.remove(target)) {
            queued--;
        }
        if (good.test(ending)) {
            succeeded++;
        } else {
            failed++;
        }
        draw();
    }

    private void draw() {
        StringBuilder text = new StringBuilder(erase());
        text.append(queued + " queued, " + running.size() + " running, " + succeeded + " ok, " + failed + " not ok\n");
        rows = 1;
        for (Target target : running) {
            if (rows > MOST_ROWS) {
                text.append("  …\n");
                rows++;
                break;
            }
            text.append("  ").append(shown.apply(target)).append('\n');
            rows++;
        }
        terminal.print(text);
        terminal.flush();
    }

    private String erase() {
        return rows == 0 ? "" : UP.formatted(rows) + CLEAR_BELOW;
    }

    /** Takes the rows away. */
    @Override
    public synchronized void close() {
        terminal.print(erase());
        terminal.flush();
        rows = 0;
    }
}
