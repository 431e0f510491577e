package dev.sandbar.run;

import dev.sandbar.sandbox.Signal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which signal is due when: politely, then surely, then no more waiting. A pure state machine over nanoseconds of a
 * monotonic clock; it belongs to the run's watch thread.
 */
final class Escalation {
    private final long graceNanos;
    private final long hurryNanos;
    private final long drainNanos;
    private @Nullable EndReason reason;
    private @Nullable Signal sent;
    private OptionalLong due;
    private boolean givenUp;

    /** @param deadline when the time is over; empty for never */
    Escalation(RunTimes times, OptionalLong deadline) {
        this.graceNanos = times.grace().toNanos();
        this.hurryNanos = times.hurry().toNanos();
        this.drainNanos = times.drain().toNanos();
        this.due = deadline;
    }

    /** Why the command is being ended; empty while it is not. */
    Optional<EndReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether even SIGKILL did not help in time, so that its output is not waited for any longer. */
    boolean givenUp() {
        return givenUp;
    }

    /** How long until {@link #tick} has something to do; empty for never, at least 0. */
    OptionalLong waitNanos(long now) {
        return due.isEmpty() ? due : OptionalLong.of(Math.max(0, due.getAsLong() - now));
    }

    /** The command shall end: asked for the first time politely, from then on at once. */
    Optional<Signal> cancel(EndReason why, long now) {
        if (reason == null) {
            reason = why;
            return send(why == EndReason.CANCELLED ? Signal.INT : Signal.TERM, now);
        }
        return sent == Signal.KILL ? Optional.empty() : send(Signal.KILL, now);
    }

    /** What the passing of time asks for. */
    Optional<Signal> tick(long now) {
        if (due.isEmpty() || due.getAsLong() - now > 0) {
            return Optional.empty();
        }
        Signal last = sent;
        if (last == null) {
            reason = EndReason.TIMEOUT;
            return send(Signal.TERM, now);
        }
        return switch (last) {
            case INT -> send(Signal.TERM, now);
            case HUP, TERM -> send(Signal.KILL, now);
            case KILL -> giveUp();
        };
    }

    private Optional<Signal> giveUp() {
        givenUp = true;
        due = OptionalLong.empty();
        return Optional.empty();
    }

    private Optional<Signal> send(Signal signal, long now) {
        sent = signal;
        due = OptionalLong.of(now + patience(signal));
        return Optional.of(signal);
    }

    private long patience(Signal signal) {
        if (signal == Signal.KILL) {
            return drainNanos;
        }
        return reason == EndReason.ABANDONED ? hurryNanos : graceNanos;
    }
}
