package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import java.util.Objects;
import java.util.Queue;

/**
 * The events that the thread {@code ui} sends to itself.
 *
 * @param answers what an effect answers at once; comes before everything that waits in the mailbox
 * @param figures what comes with the next tick
 */
record Coming(Wakes wakes, Queue<Event> answers, GatheredFigures figures) {
    Coming {
        Objects.requireNonNull(wakes);
        Objects.requireNonNull(answers);
        Objects.requireNonNull(figures);
    }
}
