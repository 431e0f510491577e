package dev.sandbar.app.console;

import dev.sandbar.ui.Effect;
import dev.sandbar.ui.EffectHandler;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Step;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.Update;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The thread {@code ui}: takes events, updates the state, has effects carried out, draws. It draws at once after a key, but not
 * more often than a terminal shows, and not at all while nothing happens.
 */
final class UiLoop {
    /** About sixty frames a second. */
    private static final long FRAME_NANOS = 16_000_000;

    /** What shows an age is drawn anew this often. */
    private static final long TICK_NANOS = 1_000_000_000;

    private final Mailbox mailbox;
    private final Update update;
    private final Coming coming;
    private final Consumer<UiState> picture;
    private UiState state;
    private boolean changed = true;
    /** When the next frame may be drawn. */
    private long due;

    private long ticked = System.nanoTime();

    UiLoop(Mailbox mailbox, Update update, Coming coming, Consumer<UiState> picture, UiState initial) {
        this.mailbox = mailbox;
        this.update = update;
        this.coming = coming;
        this.picture = picture;
        this.state = initial;
        this.due = System.nanoTime();
    }

    /** Draws the first frame, before anything has happened. */
    void begin() {
        draw();
    }

    /** Goes on until {@code over}. */
    void run(EffectHandler effects, BooleanSupplier over) throws InterruptedException {
        while (!over.getAsBoolean()) {
            handle(mailbox.take(patience(System.nanoTime())), effects);
            long now = System.nanoTime();
            handle(coming.wakes().due(now), effects);
            if (now - ticked >= TICK_NANOS) {
                ticked = now;
                handle(tick(), effects);
            }
            if (changed && now - due >= 0) {
                draw();
            }
        }
    }

    /** Figures are shown together, in one frame. */
    private List<Event> tick() {
        Event tick = new Event.Tick(Instant.now());
        return coming.figures().take().map(figures -> List.of(figures, tick)).orElse(List.of(tick));
    }

    private long patience(long now) {
        long untilTick = Math.max(0, ticked + TICK_NANOS - now);
        long untilFrame = changed ? Math.max(0, due - now) : untilTick;
        return coming.wakes().left(now, Math.min(untilTick, untilFrame));
    }

    private void handle(List<Event> events, EffectHandler effects) {
        for (Event event : events) {
            handle(event, effects);
            for (Event answer = coming.answers().poll();
                    answer != null;
                    answer = coming.answers().poll()) {
                handle(answer, effects);
            }
        }
    }

    private void handle(Event event, EffectHandler effects) {
        Step step = update.update(state, event);
        state = step.state();
        changed = true;
        for (Effect effect : step.effects()) {
            effect.accept(effects);
        }
    }

    /** Frames begin in step: neither what one takes to draw nor that a thread wakes late makes them fewer. */
    private void draw() {
        long begun = System.nanoTime();
        changed = false;
        picture.accept(state);
        due = (begun - due < FRAME_NANOS ? due : begun) + FRAME_NANOS;
    }
}
