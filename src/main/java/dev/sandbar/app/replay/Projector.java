package dev.sandbar.app.replay;

import dev.sandbar.action.Playing;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.KeyPress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Plays a recording on a screen until somebody quits; on one thread. Only what our emulator makes of the recording is drawn: no
 * byte of a file reaches the terminal.
 */
final class Projector {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final double FASTER = 2;

    /** What the clock is drawn anew after, and the shortest time between two frames. */
    private static final long TICK_NANOS = 250_000_000;

    private static final long FRAME_NANOS = 16_000_000;

    private final Playback playback;
    private final BlockingQueue<TerminalEvent> events;
    private PlayClock clock;
    private boolean over;

    private Projector(Playback playback, Playing playing, BlockingQueue<TerminalEvent> events) {
        this.playback = playback;
        this.events = events;
        this.clock = PlayClock.started(playing.speed(), System.nanoTime());
    }

    /**
     * Plays on {@code screen} what the events of its terminal ask for.
     *
     * @param recording is closed by whoever opened it
     */
    static void play(Playback recording, Playing playing, Screen screen, BlockingQueue<TerminalEvent> events)
            throws IOException, InterruptedException {
        new Projector(recording, playing, events).run(screen);
    }

    private void run(Screen screen) throws IOException, InterruptedException {
        while (!over) {
            long now = System.nanoTime();
            Duration at = min(clock.at(now), playback.length());
            playback.forward(at);
            screen.show(new PlayView(playback, clock, at).draw(screen.size()));
            TerminalEvent event = events.poll(patience(now), TimeUnit.NANOSECONDS);
            while (event != null) {
                take(event, screen);
                event = events.poll();
            }
        }
    }

    private long patience(long now) {
        long next = playback.nextAt().map(moment -> clock.left(moment, now)).orElse(Long.MAX_VALUE);
        boolean still = clock.paused() || playback.nextAt().isEmpty();
        // Nothing moves then, not even the clock.
        return still ? TimeUnit.HOURS.toNanos(1) : Math.max(FRAME_NANOS, Math.min(next, TICK_NANOS));
    }

    private void take(TerminalEvent event, Screen screen) throws IOException {
        if (event instanceof TerminalEvent.KeyPressed pressed) {
            press(pressed.key(), screen);
        } else if (event instanceof TerminalEvent.Resized || event instanceof TerminalEvent.Resumed) {
            screen.redraw();
        } else if (event instanceof TerminalEvent.SignalReceived || event instanceof TerminalEvent.Crashed) {
            over = true;
        }
    }

    private void press(KeyPress key, Screen screen) throws IOException {
        long now = System.nanoTime();
        switch (key.key()) {
            case LEFT -> seek(clock.at(now).minus(STEP));
            case RIGHT -> seek(min(clock.at(now), playback.length()).plus(STEP));
            case HOME -> seek(Duration.ZERO);
            case END -> seek(playback.length());
            case UP -> clock = clock.faster(FASTER, now);
            case DOWN -> clock = clock.faster(1 / FASTER, now);
            case ESCAPE -> over = true;
            case CHARACTER -> character(key, now, screen);
            default -> {
                // What does nothing here needs no message: the last line says what does.
            }
        }
    }

    private void character(KeyPress key, long now, Screen screen) throws IOException {
        switch (key.codePoint()) {
            case ' ' -> toggle(now);
            case '+' -> clock = clock.faster(FASTER, now);
            case '-' -> clock = clock.faster(1 / FASTER, now);
            case '.' -> step();
            case 'q' -> over = true;
            case 'c' -> over |= key.ctrl();
            case 'z' -> {
                if (key.ctrl()) {
                    screen.suspend();
                }
            }
            default -> {
                // As with other keys.
            }
        }
    }

    /** At the end it begins anew. */
    private void toggle(long now) throws IOException {
        boolean ended = playback.nextAt().isEmpty();
        if (!ended || clock.paused()) {
            clock = clock.toggled(now);
        }
        if (ended) {
            seek(Duration.ZERO);
        }
    }

    /** The next thing that happens, while paused. */
    private void step() throws IOException {
        if (clock.paused() && playback.nextAt().isPresent()) {
            seek(playback.nextAt().get());
        }
    }

    private void seek(Duration wanted) throws IOException {
        Duration moment = wanted.isNegative() ? Duration.ZERO : min(wanted, playback.length());
        long now = System.nanoTime();
        if (moment.compareTo(min(clock.at(now), playback.length())) < 0) {
            playback.rewind();
        }
        clock = clock.movedTo(moment, now);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
