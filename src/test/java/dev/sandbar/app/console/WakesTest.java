package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.Event;
import org.junit.jupiter.api.Test;

final class WakesTest {
    private final Wakes wakes = new Wakes();

    @Test
    void saysHowLongNothingIsDue() {
        assertThat(wakes.left(100, 50)).isEqualTo(50);

        wakes.add(130, new Event.Woke(1));

        assertThat(wakes.left(100, 50)).isEqualTo(30);
        assertThat(wakes.left(200, 50)).isZero();
    }

    @Test
    void givesWhatIsDueOnceAndInItsOrder() {
        wakes.add(30, new Event.Woke(3));
        wakes.add(10, new Event.Woke(1));
        wakes.add(20, new Event.Woke(2));

        assertThat(wakes.due(20)).containsExactly(new Event.Woke(1), new Event.Woke(2));
        assertThat(wakes.due(20)).isEmpty();
        assertThat(wakes.due(30)).containsExactly(new Event.Woke(3));
    }
}
