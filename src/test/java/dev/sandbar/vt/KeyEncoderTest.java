package dev.sandbar.vt;

import org.junit.jupiter.api.Test;

final class KeyEncoderTest {
    private static final KeyPress SHIFT_ENTER = KeyPress.of(Key.ENTER).with(KeyPress.SHIFT);
    private static final KeyPress CTRL_I = KeyPress.ctrl('i');

    @Test
    void sendsWhatXtermSends() {
        VtTester.of(10, 2)
                .encodes(KeyPress.character('ä'), "ä")
                .encodes(KeyPress.ctrl('c'), "\003")
                .encodes(KeyPress.ctrl(' '), "\0")
                .encodes(KeyPress.character('x').with(KeyPress.ALT), "\033x")
                .encodes(KeyPress.of(Key.UP), "\033[A")
                .encodes(KeyPress.of(Key.UP).with(KeyPress.CTRL), "\033[1;5A")
                .encodes(KeyPress.of(Key.DELETE).with(KeyPress.SHIFT), "\033[3;2~")
                .encodes(KeyPress.of(Key.F1), "\033OP")
                .encodes(KeyPress.of(Key.F5), "\033[15~")
                .encodes(KeyPress.of(Key.F13), "\033[1;2P")
                .encodes(KeyPress.of(Key.TAB).with(KeyPress.SHIFT), "\033[Z")
                .encodes(KeyPress.of(Key.BACKSPACE), "\177");
    }

    @Test
    void sendsApplicationCursorKeys() {
        VtTester.of(10, 2)
                .feed("\033[?1h")
                .encodes(KeyPress.of(Key.UP), "\033OA")
                .encodes(KeyPress.of(Key.HOME), "\033OH")
                .encodes(KeyPress.of(Key.UP).with(KeyPress.SHIFT), "\033[1;2A");
    }

    @Test
    void tellsModifiedKeysApartOnRequest() {
        VtTester.of(10, 2)
                .feed("\033[>4;1m")
                .encodes(KeyPress.ctrl('c'), "\003")
                .encodes(KeyPress.ctrl(','), "\033[27;5;44~")
                .encodes(SHIFT_ENTER, "\033[27;2;13~")
                .feed("\033[>4;2m\033[?4m")
                .replies("\033[>4;2m")
                .encodes(KeyPress.ctrl('c'), "\033[27;5;99~")
                .encodes(CTRL_I, "\033[27;5;105~")
                .encodes(KeyPress.character('A').with(KeyPress.SHIFT), "A")
                .feed("\033[>4;1f")
                .encodes(CTRL_I, "\033[105;5u")
                .feed("\033[>4n")
                .encodes(CTRL_I, "\t");
    }

    @Test
    void speaksTheKittyProtocol() {
        VtTester.of(10, 2)
                .feed("\033[>1u\033[?u")
                .replies("\033[?1u")
                .encodes(KeyPress.character('a'), "a")
                .encodes(CTRL_I, "\033[105;5u")
                .encodes(KeyPress.of(Key.ESCAPE), "\033[27u")
                .encodes(KeyPress.of(Key.TAB), "\t")
                .encodes(SHIFT_ENTER, "\033[13;2u")
                .encodes(KeyPress.of(Key.F3), "\033[13~")
                .encodes(KeyPress.of(Key.F13), "\033[57376u")
                .encodes(KeyPress.of(Key.UP).with(KeyPress.ALT), "\033[1;3A")
                .feed("\033[=28;2u")
                .encodes(KeyPress.character('a'), "\033[97;;97u")
                .encodes(KeyPress.character('A'), "\033[97:65;2;65u")
                .encodes(KeyPress.of(Key.ENTER), "\033[13u")
                .feed("\033[<u")
                .encodes(CTRL_I, "\t");
    }

    @Test
    void eachScreenHasItsOwnKittyFlags() {
        VtTester.of(10, 2)
                .feed("\033[>1u\033[?1049h\033[?u\033[>5u\033[?u\033[?1049l\033[?u")
                .replies("\033[?0u\033[?5u\033[?1u");
    }

    @Test
    void releasesAreNotPromisedSinceNobodyTellsOfThem() {
        VtTester.of(10, 2)
                .feed("\033[>31u\033[?u\033[=2;1u\033[?u\033[=2;2u\033[?u")
                .replies("\033[?29u\033[?0u\033[?0u");
    }

    @Test
    void theStackOfKittyFlagsIsBounded() {
        VtTester.of(10, 2)
                .feed("\033[>1u".repeat(10_000) + "\033[<60000u\033[?u")
                .replies("\033[?0u");
    }
}
