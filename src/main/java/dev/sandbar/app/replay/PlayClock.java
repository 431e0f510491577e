package dev.sandbar.app.replay;

import dev.sandbar.action.Playing;
import java.time.Duration;

/**
 * The moment of a recording that is shown at a time of ours.
 *
 * @param from the moment that was shown at {@code since}, in nanoseconds of the system's clock
 */
record PlayClock(Duration from, long since, double speed, boolean paused) {
    static PlayClock started(double speed, long now) {
        return new PlayClock(Duration.ZERO, now, speed, false);
    }

    Duration at(long now) {
        return paused ? from : from.plusNanos((long) ((now - since) * speed));
    }

    /** How long it takes until {@code moment} is shown, in nanoseconds; never while paused. */
    long left(Duration moment, long now) {
        return paused ? Long.MAX_VALUE : (long) (moment.minus(at(now)).toNanos() / speed);
    }

    PlayClock movedTo(Duration moment, long now) {
        return new PlayClock(moment, now, speed, paused);
    }

    PlayClock toggled(long now) {
        return new PlayClock(at(now), now, speed, !paused);
    }

    /** So many times as fast, as far as that makes sense. */
    PlayClock faster(double factor, long now) {
        double wanted = Math.max(Playing.SLOWEST, Math.min(speed * factor, Playing.FASTEST));
        return new PlayClock(at(now), now, wanted, paused);
    }
}
