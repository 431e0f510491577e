package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KeysTest {
    @Test
    void theHintOpensWhenTheLeaderIsAloneForLong() {
        Keys led = Keys.idle().led();

        assertThat(led.hint()).isFalse();
        assertThat(led.woken(led.ticket()).hint()).isTrue();
    }

    @Test
    void aWakeUpOfAnEarlierLeaderMeansNothing() {
        Keys first = Keys.idle().led();
        Keys second = first.cleared().led();

        assertThat(second.woken(first.ticket())).isEqualTo(second);
        assertThat(first.cleared().woken(first.ticket()).hint()).isFalse();
    }

    @Test
    void repeatingEndsWithItsTime() {
        Keys repeating = Keys.idle().led().repeatable();

        assertThat(repeating.woken(repeating.ticket()).leader()).isFalse();
    }
}
