package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ScreenFunctionsTest {
    @Test
    void marginsBoundScrollingOnAllSides() {
        VtTester.of(6, 4)
                .feed("abcdef\r\nghijkl\r\nmnopqr\r\nstuvwx")
                .feed("\033[?69h\033[2;3r\033[2;4s\033[S")
                .lines("abcdef", "gnopkl", "m   qr", "stuvwx")
                .history();
    }

    @Test
    void alignmentFillsTheScreenAndForgetsMargins() {
        VtTester.of(3, 3)
                .feed("\033[2;3r\033#8\033[3;3H\n")
                .lines("EEE", "EEE", "")
                .cursor(2, 2);
    }

    @Test
    void changingColumnsClearsWhereItIsAllowedUnlessToldNotTo() {
        VtTester.of(6, 2).feed("ab\033[?3h").lines("ab").cursor(0, 2);
        VtTester.of(6, 2).feed("ab\033[?40h\033[?3h").lines("").cursor(0, 0);
        VtTester.of(6, 2).feed("ab\033[?40h\033[?95h\033[?3hX").lines("Xb");
    }

    @Test
    void softResetKeepsTheTextHardResetDoesNot() {
        VtTester.of(6, 2)
                .feed("\033[?6;2004h\033[1mab\033[!p\033[?6$p\033[?2004$p")
                .lines("ab")
                .replies("\033[?6;2$y\033[?2004;1$y")
                .feed("\033cx\033[?2004$p")
                .lines("x")
                .replies("\033[?2004;2$y")
                .style(0, 0, Style.DEFAULT);
    }

    @Test
    void doubleWidthRowsHaveHalfTheColumns() {
        VtTester tester = VtTester.of(10, 3).feed("\033#6abcdefg").lines("abcde", "fg");
        assertThat(tester.terminal().snapshot().row(0).lineSize()).isEqualTo(LineSize.DOUBLE_WIDTH);
        tester.feed("\033[1;9H").cursor(0, 4);
    }

    @Test
    void whatLeavesADoubleWidthRowAtItsEndIsGone() {
        VtTester.of(10, 2).feed("\033#6abcde\033[1;1H\033[2@\033[2P").lines("abc");
        VtTester.of(10, 2).feed("\033#6abcde\033[1;2H\033[44m\033[P").style(0, 4, Style.DEFAULT.withBackground(4));
        VtTester.of(10, 2).feed("\n\033#6ab\033[1;9H\n\033[2@x").lines("", "ab  x");
    }

    @Test
    void guardedAreasAreNotErasedUntilProtectionIsDecs() {
        VtTester tester = VtTester.of(10, 2).feed("a\033Vbc\033Wd").lines("abcd");
        tester.feed("\033[2J").lines(" bc").feed("\033[1;1H\033[9X").lines(" bc");
        tester.feed("\033[\"q\033[2J").lines("");
        VtTester.of(10, 2).feed("\033Vab\033W\033[!p\033[2K").lines("");
    }

    @Test
    void backspaceGoesUpInReverseWrapMode() {
        VtTester.of(5, 3).feed("\033[?45habcdefg\b\b\b\bX").lines("abcXe", "fg");
    }

    @Test
    void graphemeClustersTakeOneCellInTheirMode() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        VtTester.of(10, 2).feed(family + "x").cursor(0, 7);
        VtTester.of(10, 2).feed("\033[?2027h" + family + "x").cursor(0, 3).lines(family + "x");
        VtTester.of(10, 2).feed("\033[?2027h\u2764\ufe0fx").cursor(0, 3);
        VtTester.of(10, 2).feed("\033[?2027h\ud83c\uddef\ud83c\uddf5x").cursor(0, 3);
        VtTester.of(10, 2).feed("\033[?2027he\033[m\u0301x").cursor(0, 2).lines("e\u0301x");
    }

    @Test
    void ambiguousCharactersAreWideWhereTheSettingSaysSo() {
        TerminalOptions options = TerminalOptions.of(new Size(10, 2));
        VtTester.of(options).feed("±x").cursor(0, 2);
        VtTester.of(options.withAmbiguousWide(true)).feed("±x").cursor(0, 3);
    }

    @Test
    void c1ControlsCountAsCodePoints() {
        VtTester.of(10, 3).feed("a\u0085b\u009b31mc").lines("a", "bc").style(1, 1, Style.DEFAULT.withForeground(1));
    }

    @Test
    void nationalSetsReplaceAFewSigns() {
        VtTester.of(10, 2).feed("\033(A#\033(K[\033)0\016q\017[\033(B[").lines("£Ä─Ä[");
    }

    @Test
    void synchronizedOutputIsToldToWhoeverDraws() {
        VtTester tester = VtTester.of(10, 2).feed("\033[?2026h");
        assertThat(tester.terminal().snapshot().modes().synchronizedOutput()).isTrue();
        tester.feed("\033P=2s\033\\");
        assertThat(tester.terminal().snapshot().modes().synchronizedOutput()).isFalse();
    }

    @Test
    void pushedStylesComeBack() {
        VtTester.of(10, 2).feed("\033[1m\033[#{\033[0;31m\033[#}x").style(0, 0, Style.DEFAULT.with(Style.BOLD));
    }

    @Test
    void pastedTextIsBracketedAndCannotEndTheBracket() {
        Terminal terminal = VtTester.of(10, 2).feed("\033[?2004h").terminal();
        assertThat(new String(terminal.paste("a\nb\033[201~c"), StandardCharsets.UTF_8))
                .isEqualTo("\033[200~a\rb[201~c\033[201~");
    }

    @Test
    void focusIsReportedWhereAskedFor() {
        VtTester tester = VtTester.of(10, 2);
        assertThat(tester.terminal().focus(true)).isEmpty();
        assertThat(tester.feed("\033[?1004h").terminal().focus(false)).containsExactly(0x1b, '[', 'O');
    }
}
