package dev.sandbar.vt;

import org.junit.jupiter.api.Test;

/** DECRQPSR and DECRSPS, as DEC STD 070 defines the reports. */
final class PresentationStateTest {
    @Test
    void tellsTheCursorAndWhatBelongsToIt() {
        VtTester.of(80, 24).feed("\033[5;7H\033[1$w").replies("\033P1$u5;7;1;@;@;@;0;2;@;BBBB\033\\");
        VtTester.of(80, 24)
                .feed("\033[1;4;7m\033[1\"q\033(0\033)%5\033.A\016\033N\033[1$w")
                .replies("\033P1$u1;1;1;K;A;B;1;2;D;0<AB\033\\");
        VtTester.of(3, 2).feed("\033[?6habc\033[1$w").replies("\033P1$u1;3;1;@;@;I;0;2;@;BBBB\033\\");
    }

    @Test
    void restoresTheCursorAndWhatBelongsToIt() {
        VtTester tester = VtTester.of(10, 5).feed("\033P1$t2;3;1;C;@;@;1;2;D;B0AB\033\\qx");
        tester.lines("", "  ─│").style(1, 2, Style.DEFAULT.with(Style.BOLD).withUnderline(Underline.SINGLE));
        tester.feed("\033[1$w").replies("\033P1$u2;5;1;C;@;@;1;2;D;B0AB\033\\");
        VtTester.of(10, 5)
                .feed("\033P1$t1;10;1;@;A;L;0;2;@;BBB%6\033\\[a\033[?2J")
                .lines("", "Ãa");
    }

    @Test
    void tellsAndRestoresTabStops() {
        VtTester.of(20, 2)
                .feed("\033[2$w\033P2$t3/15/400/x\033\\\033[2$w")
                .replies("\033P2$u1/9/17\033\\\033P2$u3/15\033\\")
                .feed("\ta\tb")
                .lines("  a           b");
    }

    @Test
    void whatIsNoReportChangesNothing() {
        VtTester.of(10, 2)
                .feed("ab\033P1$t1;1;1\033\\\033P3$t1\033\\\033[3$wc")
                .lines("abc")
                .replies("");
    }
}
