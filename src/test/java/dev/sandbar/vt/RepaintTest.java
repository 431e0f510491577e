package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepaintTest {
    private static final Size SIZE = new Size(20, 6);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain\r\ntext",
                "\033[1;38;5;200mcolour\033[0m and \033[4:3;58:2::1:2:3mcurly\033[m\r\nnext",
                "a line that is full!and goes on",
                "\033[44m\033[2Kground\033[m",
                "日本語 e\u0301 👨‍👩‍👧",
                "\033[?1049h\033[3;5Hfull screen\033[?25l",
                "\033#6wide\r\n\033#3high\r\n\033#4high",
                "\033[2;4r\033[3;1Hin margins\033[?7l",
                "one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix\r\nseven\033[31m",
            })
    void aFreshTerminalLooksTheSameAndGoesOnTheSame(String written) {
        Terminal original = fed(written);
        Terminal copy = fed(original.repaint());
        assertThat(dump(copy)).isEqualTo(dump(original));

        String more = "x\r\n\r\n\r\n\033Mmore and more and more\033D";
        feed(original, more);
        feed(copy, more);
        assertThat(dump(copy)).isEqualTo(dump(original));
    }

    private static Terminal fed(String text) {
        Terminal terminal = new Terminal(TerminalOptions.of(SIZE).withHistoryRows(0), event -> {});
        feed(terminal, text);
        return terminal;
    }

    private static void feed(Terminal terminal, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
    }

    private static String dump(Terminal terminal) {
        ScreenSnapshot screen = terminal.snapshot();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < SIZE.rows(); row++) {
            text.append(screen.row(row).text())
                    .append(' ')
                    .append(screen.row(row).lineSize());
            for (int column = 0; column < SIZE.columns(); column++) {
                text.append(' ').append(StyleCodes.of(screen.row(row).style(column)));
            }
            text.append('\n');
        }
        return text.append(screen.cursor()).toString();
    }
}
