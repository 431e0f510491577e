package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ClicksTest {
    private final Clicks clicks = new Clicks();

    @Test
    void quickPressesAtOnePlaceAreCountedToThreeAndThenAnew() {
        assertThat(press(0, 5)).isEqualTo(1);
        assertThat(press(100, 5)).isEqualTo(2);
        assertThat(press(200, 5)).isEqualTo(3);
        assertThat(press(300, 5)).isEqualTo(1);
    }

    @Test
    void slowOnesAndThoseElsewhereAreNewOnes() {
        press(0, 5);
        assertThat(press(900, 5)).isEqualTo(1);
        assertThat(press(1_000, 6)).isEqualTo(1);
    }

    @Test
    void theReleaseHasTheCountOfItsPress() {
        press(0, 5);
        press(100, 5);

        MouseInput release = new MouseInput(MouseAction.RELEASE, 1, new GridPoint(1, 5), 0);
        assertThat(clicks.count(release, TimeUnit.MILLISECONDS.toNanos(120))).isEqualTo(2);
    }

    private int press(long millis, int column) {
        MouseInput press = new MouseInput(MouseAction.PRESS, 1, new GridPoint(1, column), 0);
        return clicks.count(press, TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
