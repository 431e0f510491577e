package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReflowTest {
    @Test
    void aLongLineIsWrappedAnewAndBack() {
        VtTester.of(10, 4)
                .feed("abcdefghij0123\r\nnext")
                .resize(7, 4)
                .lines("abcdefg", "hij0123", "next")
                .cursor(2, 4)
                .resize(20, 4)
                .lines("abcdefghij0123", "next")
                .cursor(1, 4);
    }

    @Test
    void theCursorStaysAtItsCharacter() {
        VtTester.of(10, 4)
                .feed("abcdefghij0123\033[2;2H")
                .resize(5, 4)
                .cursor(2, 1)
                .feed("X")
                .lines("abcde", "fghij", "0X23");
    }

    @Test
    void rowsThatNoLongerFitBecomeHistoryAndComeBack() {
        VtTester.of(10, 4)
                .feed("1\r\n2\r\n3\r\n4")
                .resize(10, 2)
                .lines("3", "4")
                .history("1", "2")
                .cursor(1, 1)
                .resize(10, 4)
                .lines("1", "2", "3", "4")
                .history()
                .cursor(3, 1);
    }

    @Test
    void blankRowsBelowTheCursorGoFirst() {
        VtTester.of(10, 6).feed("1\r\n2").resize(10, 3).lines("1", "2").history();
    }

    @Test
    void aClearedScreenStaysClearWhenItGrows() {
        VtTester.of(10, 3)
                .feed("1\r\n2\r\n3\r\n4\033[2J\033[H$")
                .resize(10, 5)
                .lines("$")
                .history("1");
    }

    @Test
    void aWideCharacterIsNeverCut() {
        VtTester.of(6, 3).feed("漢字漢").resize(5, 3).lines("漢字", "漢").resize(6, 3).lines("漢字漢");
    }

    @Test
    void aScreenOfOneColumnHasNoRoomForWideCharacters() {
        VtTester.of(4, 3).feed("a漢").resize(1, 3).lines("a", "", "").cursor(2, 0);
    }

    @Test
    void aFullRowWithAPendingWrapKeepsIt() {
        VtTester.of(5, 3).feed("abcdefghij").resize(10, 3).feed("k").lines("abcdefghij", "k");
    }

    @Test
    void historyIsWrappedAnewToo() {
        VtTester.of(10, 2)
                .feed("abcdefghij01234\r\n1\r\n2\r\n3")
                .resize(20, 2)
                .history("abcdefghij01234", "1")
                .lines("2", "3");
    }

    @Test
    void theAlternateScreenIsCutAndThePrimaryWrappedBehindIt() {
        VtTester.of(10, 3)
                .feed("abcdefghij01\033[?1049h\033[2J\033[Habcdefghij")
                .resize(5, 3)
                .lines("abcde")
                .feed("\033[?1049l")
                .lines("abcde", "fghij", "01")
                .cursor(2, 2);
    }

    @Test
    void aRowOfDoubleWidthIsShownWholeAgainWhenThereIsRoomAgain() {
        VtTester tester = VtTester.of(20, 3).feed("\033#6abcdefghij\r\nx");
        tester.resize(6, 3).lines("abcdef", "x").resize(4, 3).lines("abcd", "x");
        tester.resize(20, 3).lines("abcdefghij", "x");
        tester.resize(6, 1).history("abcdef").resize(20, 2).lines("abcdefghij", "x");
    }

    @Test
    void aRowOfDoubleWidthThatIsChangedWhileItIsCutStaysCut() {
        VtTester.of(20, 3)
                .feed("\033#6abcdefghij")
                .resize(6, 3)
                .feed("\rX")
                .resize(20, 3)
                .lines("Xbcdef");
    }

    @Test
    void aCutRowThatScrollsOffKeepsWhatItHeld() {
        VtTester.of(20, 2)
                .feed("\033#6abcdefghij\r\nx")
                .resize(6, 2)
                .feed("\r\ny")
                .resize(20, 3)
                .lines("abcdefghij", "x", "y");
    }

    @Test
    void stylesStayWithTheirText() {
        Terminal terminal = VtTester.of(8, 3)
                .feed("abcdef\033[31mghijk\033[0mlm")
                .resize(4, 5)
                .terminal();
        ScreenSnapshot screen = terminal.snapshot();
        assertThat(screen.row(1).style(2).foreground()).isEqualTo(1);
        assertThat(screen.row(2).style(2).foreground()).isEqualTo(1);
        assertThat(screen.row(2).style(3)).isEqualTo(Style.DEFAULT);
    }

    @Test
    void aMarkAfterAResizeFindsItsCharacterWhereverThatIsNow() {
        VtTester.of(14, 3)
                .feed("\033[?2027habcdefgh")
                .resize(3, 3)
                .feed("\u0301")
                .lines("abc", "def", "gh\u0301");
    }

    @Test
    void anyTextSurvivesAnyWayThereAndBack() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            VtTester tester = VtTester.of(12, 8);
            for (int line = random.nextInt(30); line >= 0; line--) {
                tester.feed(words(random) + (line > 0 ? "\r\n" : ""));
            }
            List<String> before = logicalLines(tester.terminal());
            for (int step = 0; step < 4; step++) {
                tester.resize(2 + random.nextInt(30), 1 + random.nextInt(12));
                assertThat(logicalLines(tester.terminal())).isEqualTo(before);
            }
        }
    }

    private static String words(Random random) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            line.append(random.nextInt(4) == 0 ? "漢" : random.nextInt(6) == 0 ? "e\u0301" : "x");
        }
        return line.toString();
    }

    private static List<String> logicalLines(Terminal terminal) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < terminal.historyRows(); i++) {
            rows.add(terminal.historyRow(i));
        }
        ScreenSnapshot screen = terminal.snapshot();
        for (int i = 0; i < screen.size().rows(); i++) {
            rows.add(screen.row(i));
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Row row : rows) {
            line.append(row.text());
            if (!row.wraps()) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
