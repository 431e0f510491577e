package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Signal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds every process that belongs together: those that carry a variable in the environment they were started with,
 * those of the first one's session, and the descendants of all these.
 *
 * <p>Descendants alone are not enough: a process that forked twice and left its session is a child of process 1. On
 * systems without {@code /proc} they are all that can be found.
 */
final class ProcessSearch {
    private static final Logger LOG = System.getLogger(ProcessSearch.class.getName());
    private static final Duration KILL_TIME = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofMillis(200);

    private final String variable;
    private final @Nullable ProcessHandle first;

    ProcessSearch(String name, String value) {
        this(name, value, null);
    }

    /** @param first the process that the others come from */
    ProcessSearch(String name, String value, @Nullable ProcessHandle first) {
        // As the process has it in its memory, a character for each byte.
        this.variable =
                new String((name + '=' + value).getBytes(Charset.defaultCharset()), StandardCharsets.ISO_8859_1);
        this.first = first;
    }

    /** All that are alive. */
    Set<ProcessHandle> find() {
        Set<ProcessHandle> found = new HashSet<>();
        for (ProcessTable.Entry entry : ProcessTable.read()) {
            if (!entry.ended() && (isInSession(entry) || ProcessTable.carries(entry.pid(), variable))) {
                ProcessHandle.of(entry.pid()).ifPresent(found::add);
            }
        }
        if (first != null && first.isAlive()) {
            found.add(first);
        }
        Set<ProcessHandle> all = new HashSet<>(found);
        found.forEach(process -> process.descendants().forEach(all::add));
        all.remove(ProcessHandle.current());
        return all;
    }

    /** The number of a leader that ended may have been given to another. */
    private boolean isInSession(ProcessTable.Entry entry) {
        return first != null && entry.session() == first.pid() && first.isAlive();
    }

    /** Sends a signal to all of them; {@link Signal#KILL} until none is left. */
    void send(Signal signal) {
        switch (signal) {
            case INT -> Interrupt.send(find());
            case TERM -> find().forEach(ProcessHandle::destroy);
            case KILL -> killAll();
        }
    }

    /** Ends all of them, and those that they start meanwhile. */
    void killAll() {
        long deadline = System.nanoTime() + KILL_TIME.toNanos();
        Set<ProcessHandle> left = find();
        while (!left.isEmpty()) {
            left.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(left);
            left = find();
            if (System.nanoTime() - deadline > 0) {
                LOG.log(Level.WARNING, "processes that cannot be ended: {0}", pids(left));
                return;
            }
        }
    }

    private static void awaitEnd(Set<ProcessHandle> processes) {
        CompletableFuture<?>[] ends =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.DEBUG, "not all have ended yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Long> pids(Set<ProcessHandle> processes) {
        return processes.stream().map(ProcessHandle::pid).sorted().toList();
    }
}
