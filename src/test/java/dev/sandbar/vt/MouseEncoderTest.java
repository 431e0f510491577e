package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MouseEncoderTest {
    private static String sent(String modes, MouseAction action, int row, int column) {
        MouseInput input = new MouseInput(action, 1, new GridPoint(row, column), 0);
        byte[] bytes = VtTester.of(300, 100).feed(modes).terminal().encode(input);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void sendsNothingThatWasNotAskedFor() {
        assertThat(sent("", MouseAction.PRESS, 0, 0)).isEmpty();
        assertThat(sent("\033[?9h", MouseAction.RELEASE, 0, 0)).isEmpty();
        assertThat(sent("\033[?1000h", MouseAction.DRAG, 0, 0)).isEmpty();
        assertThat(sent("\033[?1002h", MouseAction.MOVE, 0, 0)).isEmpty();
    }

    @Test
    void speaksEveryForm() {
        assertThat(sent("\033[?1000h", MouseAction.PRESS, 1, 2)).isEqualTo("\033[M #\"");
        assertThat(sent("\033[?1000;1006h", MouseAction.RELEASE, 1, 2)).isEqualTo("\033[<0;3;2m");
        assertThat(sent("\033[?1000;1015h", MouseAction.WHEEL_UP, 1, 2)).isEqualTo("\033[96;3;2M");
        assertThat(sent("\033[?1003;1016h", MouseAction.MOVE, 1, 2)).isEqualTo("\033[<35;20;24M");
        assertThat(sent("\033[?1000;1005h", MouseAction.PRESS, 0, 222)).isEqualTo("\033[M \u00c3\u00bf!");
        assertThat(sent("\033[?1000h", MouseAction.PRESS, 0, 250)).isEmpty();
    }

    @Test
    void theWheelIsArrowKeysToAPagerWithoutMouse() {
        assertThat(sent("\033[?1049h", MouseAction.WHEEL_DOWN, 0, 0)).isEqualTo("\033[B\033[B\033[B");
        assertThat(sent("\033[?1049h\033[?1h", MouseAction.WHEEL_UP, 0, 0)).isEqualTo("\033OA\033OA\033OA");
        assertThat(sent("\033[?1049h\033[?1007l", MouseAction.WHEEL_UP, 0, 0)).isEmpty();
        assertThat(sent("", MouseAction.WHEEL_UP, 0, 0)).isEmpty();
    }
}
