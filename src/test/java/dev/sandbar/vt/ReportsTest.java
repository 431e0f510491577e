package dev.sandbar.vt;

import org.junit.jupiter.api.Test;

final class ReportsTest {
    @Test
    void saysWhatItIs() {
        VtTester.of(80, 24)
                .feed("\033[c\033[>c\033[=c\033[>q")
                .replies("\033[?64;6;21;22;28c\033[>41;379;0c\033P!|53424152\033\\\033P>|Sandbar\033\\");
    }

    @Test
    void saysWhereTheCursorIs() {
        VtTester.of(80, 24).feed("\033[5;7H\033[6n\033[?6n").replies("\033[5;7R\033[?5;7;1R");
    }

    @Test
    void countsFromTheMarginsInOriginMode() {
        VtTester.of(80, 24).feed("\033[5;10r\033[?6h\033[2;2H\033[6n").replies("\033[2;2R");
    }

    @Test
    void saysWhichModesAreSet() {
        VtTester.of(80, 24)
                .feed("\033[?7$p\033[?2004$p\033[?4711$p\033[4$p\033[?1049h\033[?1049$p")
                .replies("\033[?7;1$y\033[?2004;2$y\033[?4711;0$y\033[4;2$y\033[?1049;1$y");
    }

    @Test
    void saysWhichModesCannotBeChanged() {
        VtTester.of(80, 24)
                .feed("\033[2$p\033[12$p\033[?8$p\033[?4$p\033[?42$p")
                .replies("\033[2;4$y\033[12;3$y\033[?8;3$y\033[?4;4$y\033[?42;3$y");
    }

    @Test
    void hasNoMacrosAndSumsUpNothing() {
        VtTester.of(80, 24).feed("\033[?62n\033[?63;7n").replies("\033[0000*{\033P7!~0000\033\\");
    }

    @Test
    void saysWhatIsSet() {
        VtTester.of(80, 24)
                .feed("\033[1;4:3;31;48;2;1;2;3m\033[3;9r\033[4 q")
                .feed("\033P$qm\033\\\033P$qr\033\\\033P$q q\033\\\033P$qz\033\\")
                .replies("\033P1$r0;1;4:3;31;48:2::1:2:3m\033\\\033P1$r3;9r\033\\\033P1$r4 q\033\\\033P0$r\033\\");
    }

    @Test
    void tellsCapabilitiesButNeverSendsBackAName() {
        VtTester.of(80, 24)
                .feed("\033P+q544E;6b31\033\\\033P+q726d202d7266\033\\")
                .replies("\033P1+r544E=787465726D2D323536636F6C6F72\033\\\033P1+r6B31=1B4F50\033\\\033P0+r\033\\");
    }

    @Test
    void tellsTheSizeButNeverTheTitle() {
        VtTester.of(80, 24)
                .feed("\033]2;rm -rf\007\033[18t\033[14t\033[16t\033[20t\033[21t")
                .replies("\033[8;24;80t\033[4;384;640t\033[6;16;8t");
    }

    @Test
    void tellsNothingThatStandsOnTheScreen() {
        VtTester.of(80, 24).feed("secret\033[1;1;1;1;1;6*y\005").replies("");
    }

    @Test
    void keepsTitlesOnAStack() {
        VtTester.of(80, 24)
                .feed("\033]2;one\007\033[22;0t\033]2;two\007\033[23;0t\033[23;0t")
                .events(
                        new VtEvent.TitleChanged("one"),
                        new VtEvent.TitleChanged("two"),
                        new VtEvent.TitleChanged("one"));
    }

    @Test
    void savesAndRestoresModes() {
        VtTester.of(80, 24)
                .feed("\033[?2004h\033[?2004s\033[?2004l\033[?2004r\033[?2004$p")
                .replies("\033[?2004;1$y");
    }
}
