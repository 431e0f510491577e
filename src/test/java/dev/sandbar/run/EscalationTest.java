package dev.sandbar.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Signal;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Time is in nanoseconds here, with a grace of 100, a hurry of 10 and a drain of 50. */
final class EscalationTest {
    private static final RunTimes TIMES =
            new RunTimes(Duration.ofNanos(100), Duration.ofNanos(10), Duration.ofNanos(50));

    private final Escalation endless = new Escalation(TIMES, OptionalLong.empty());

    @Test
    void whatIsNeverAskedToEndIsLeftAlone() {
        assertThat(endless.waitNanos(0)).isEmpty();
        assertThat(endless.tick(Long.MAX_VALUE)).isEmpty();
        assertThat(endless.reason()).isEmpty();
    }

    @Test
    void ctrlCIsPoliteFirstAndSureInTheEnd() {
        assertThat(endless.cancel(EndReason.CANCELLED, 0)).contains(Signal.INT);
        assertThat(endless.tick(99)).isEmpty();
        assertThat(endless.tick(100)).contains(Signal.TERM);
        assertThat(endless.tick(200)).contains(Signal.KILL);
        assertThat(endless.givenUp()).isFalse();
        assertThat(endless.tick(250)).isEmpty();
        assertThat(endless.givenUp()).isTrue();
        assertThat(endless.reason()).contains(EndReason.CANCELLED);
    }

    @Test
    void theSecondRequestKillsAndTheThirdAddsNothing() {
        endless.cancel(EndReason.CANCELLED, 0);
        assertThat(endless.cancel(EndReason.CANCELLED, 1)).contains(Signal.KILL);
        assertThat(endless.cancel(EndReason.CANCELLED, 2)).isEmpty();
        assertThat(endless.waitNanos(2)).hasValue(49);
    }

    @Test
    void whatNobodyWaitsForIsEndedInAHurry() {
        assertThat(endless.cancel(EndReason.ABANDONED, 0)).contains(Signal.TERM);
        assertThat(endless.tick(10)).contains(Signal.KILL);
    }

    @Test
    void aDeadlineEndsItAndKeepsBeingTheReason() {
        Escalation limited = new Escalation(TIMES, OptionalLong.of(1000));

        assertThat(limited.waitNanos(0)).hasValue(1000);
        assertThat(limited.tick(999)).isEmpty();
        assertThat(limited.tick(1000)).contains(Signal.TERM);
        assertThat(limited.cancel(EndReason.CANCELLED, 1001)).contains(Signal.KILL);
        assertThat(limited.reason()).contains(EndReason.TIMEOUT);
    }
}
