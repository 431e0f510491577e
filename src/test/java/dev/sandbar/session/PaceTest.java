package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void beginsWithLongSteps() {
        assertThat(pace.step()).isEqualTo(Pace.LONGEST_STEP);
    }

    @Test
    void slowsDownQuicklyButNotToNothing() {
        for (int i = 0; i < 3; i++) {
            pace.took(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(pace.step()).isEqualTo(Pace.SHORTEST_STEP);

        pace.took(TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(pace.step()).isEqualTo(Pace.SHORTEST_STEP);
    }

    @Test
    void keepsAStepThatTakesAMoment() {
        pace.took(TimeUnit.MILLISECONDS.toNanos(50));
        pace.took(TimeUnit.MILLISECONDS.toNanos(2));

        assertThat(pace.step()).isEqualTo(Pace.LONGEST_STEP / 4);
    }

    @Test
    void becomesFastAgain() {
        pace.took(TimeUnit.MILLISECONDS.toNanos(50));
        for (int i = 0; i < 4; i++) {
            pace.took(TimeUnit.MICROSECONDS.toNanos(20));
        }

        assertThat(pace.step()).isEqualTo(Pace.LONGEST_STEP);
    }
}
