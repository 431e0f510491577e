package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** The wakes that were asked for and are still to come; belongs to the thread {@code ui}. Times are in nanoseconds. */
final class Wakes {
    private record Wake(long at, Event event) {}

    private final Queue<Wake> waiting = new PriorityQueue<>(Comparator.comparingLong(Wake::at));

    void add(long at, Event event) {
        waiting.add(new Wake(at, event));
    }

    /** How long nothing is due, at most {@code longest}. */
    long left(long now, long longest) {
        Wake next = waiting.peek();
        return next == null ? longest : Math.max(0, Math.min(longest, next.at() - now));
    }

    /** What is due by now. */
    List<Event> due(long now) {
        List<Event> due = new ArrayList<>();
        Wake next = waiting.peek();
        while (next != null && next.at() <= now) {
            due.add(waiting.remove().event());
            next = waiting.peek();
        }
        return due;
    }
}
