package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for the thread {@code ui}, in order; others may post from any thread.
 *
 * <p>It is bounded without holding anybody up: of news that a newer one makes worthless only the newest waits, what a person does
 * is refused once {@link #MOST_INPUT} events wait, and everything else comes a few times for each pane.
 */
final class Mailbox {
    /** More than a person can type, and less than a paste without brackets can fill in the blink of an eye. */
    static final int MOST_INPUT = 4_096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Object, Event> waiting = new LinkedHashMap<>();
    private int input;

    /** Adds an event; never waits. Returns false where it was refused. */
    boolean post(Event event) {
        lock.lock();
        try {
            boolean typed = Slots.isInput(event);
            if (typed && input >= MOST_INPUT) {
                return false;
            }
            input += typed ? 1 : 0;
            waiting.put(Slots.of(event), event);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Adds an event as soon as the one before it in the same slot has been taken. */
    void postInTurn(Event event) throws InterruptedException {
        Object slot = Slots.of(event);
        lock.lock();
        try {
            while (waiting.containsKey(slot)) {
                changed.await();
            }
            waiting.put(slot, event);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes everything that waits, after waiting at most {@code nanos} for something; may be empty. */
    List<Event> take(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Event> taken = new ArrayList<>(waiting.values());
            waiting.clear();
            input = 0;
            changed.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
