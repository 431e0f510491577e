package dev.sandbar.ui.lanterna;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.ui.frame.TerminalEvent.FocusChanged;
import dev.sandbar.ui.frame.TerminalEvent.KeyPressed;
import dev.sandbar.ui.frame.TerminalEvent.MouseUsed;
import dev.sandbar.ui.frame.TerminalEvent.Pasted;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class KeyDecoderTest {
    private static final long JUST_IN_TIME = KeySource.ESCAPE_MILLIS;
    private static final long TOO_LATE = KeySource.ESCAPE_MILLIS + 1;

    @ParameterizedTest
    @CsvSource({
        "\\e[A, UP, 0",
        "\\eOA, UP, 0",
        "\\e[B, DOWN, 0",
        "\\e[C, RIGHT, 0",
        "\\e[D, LEFT, 0",
        "\\e[H, HOME, 0",
        "\\eOH, HOME, 0",
        "\\e[1~, HOME, 0",
        "\\e[7~, HOME, 0",
        "\\e[F, END, 0",
        "\\e[4~, END, 0",
        "\\e[8~, END, 0",
        "\\e[2~, INSERT, 0",
        "\\e[3~, DELETE, 0",
        "\\e[5~, PAGE_UP, 0",
        "\\e[6~, PAGE_DOWN, 0",
        "\\eOP, F1, 0",
        "\\e[11~, F1, 0",
        "\\e[[A, F1, 0",
        "\\e[[E, F5, 0",
        "\\e[15~, F5, 0",
        "\\e[17~, F6, 0",
        "\\e[21~, F10, 0",
        "\\e[24~, F12, 0",
        "\\e[25~, F13, 0",
        "\\e[34~, F20, 0",
        "\\e[Z, TAB, 1",
        "\\e[1;2A, UP, 1",
        "\\e[1;3A, UP, 2",
        "\\e[1;5A, UP, 4",
        "\\e[1;8A, UP, 7",
        "\\e[1;9A, UP, 8",
        "\\eO5A, UP, 4",
        "\\e[1;5P, F1, 4",
        "\\e[3;5~, DELETE, 4",
        "\\e[24;2~, F12, 1",
        "\\e\\e[A, UP, 2",
        "\\e\\eOA, UP, 2",
        "\\e\\e[3~, DELETE, 2",
        "\\eOM, ENTER, 0",
        "\\e[13;2u, ENTER, 1",
        "\\e[9;5u, TAB, 4",
        "\\e[27;1u, ESCAPE, 0",
        "\\e[127;5u, BACKSPACE, 4",
        "\\e[27;5;13~, ENTER, 4",
        "\\e[27;2;9~, TAB, 1",
    })
    void knowsTheKey(String sequence, Key key, int modifiers) {
        assertThat(decode(sequence))
                .containsExactly(new KeyPressed(KeyPress.of(key).with(modifiers)));
    }

    @ParameterizedTest
    @CsvSource({
        "\\eOj, *, 0",
        "\\eOk, +, 0",
        "\\eOX, =, 0",
        "\\eOp, 0, 0",
        "\\eOy, 9, 0",
        "\\ea, a, 2",
        "\\eA, A, 2",
        "\\e[97;5u, a, 4",
        "\\e[97;2u, A, 0",
        "\\e[97;6u, a, 5",
        "\\e[97;3u, a, 2",
        "\\e[65;5u, a, 4",
        "\\e[27;6;65~, a, 5",
        "\\e[27;5;97~, a, 4",
        "\\e[93;5u, ], 4",
        "\\e[97:65:97;5:1u, a, 4",
        "\\e[97;5:2u, a, 4",
    })
    void knowsTheCharacterBehindASequence(String sequence, String character, int modifiers) {
        assertThat(decode(sequence)).containsExactly(key(character, modifiers));
    }

    @Test
    void controlCharactersAreKeysWithCtrl() {
        List<TerminalEvent> events = new ArrayList<>();
        for (byte code = 0; code < 0x20; code++) {
            events.addAll(decode(new TypedBytes().then(code)));
        }

        assertThat(events).hasSize(32);
        assertThat(events.get(0)).isEqualTo(new KeyPressed(KeyPress.ctrl(' ')));
        assertThat(events.get(3)).isEqualTo(new KeyPressed(KeyPress.ctrl('c')));
        assertThat(events.get(8)).isEqualTo(new KeyPressed(KeyPress.ctrl('h')));
        assertThat(events.get(9)).isEqualTo(new KeyPressed(KeyPress.of(Key.TAB)));
        assertThat(events.get(10)).isEqualTo(new KeyPressed(KeyPress.ctrl('j')));
        assertThat(events.get(13)).isEqualTo(new KeyPressed(KeyPress.of(Key.ENTER)));
        assertThat(events.get(26)).isEqualTo(new KeyPressed(KeyPress.ctrl('z')));
        assertThat(events.get(27)).isEqualTo(new KeyPressed(KeyPress.of(Key.ESCAPE)));
        assertThat(events.get(28)).isEqualTo(new KeyPressed(KeyPress.ctrl('\\')));
        assertThat(events.get(29)).isEqualTo(new KeyPressed(KeyPress.ctrl(']')));
        assertThat(events.get(31)).isEqualTo(new KeyPressed(KeyPress.ctrl('_')));
        assertThat(decode("\u007f")).containsExactly(new KeyPressed(KeyPress.of(Key.BACKSPACE)));
    }

    @Test
    void altIsAnEscapeBeforeAKey() {
        assertThat(decode("\\e\r\\e\u007f\\e\u0003"))
                .containsExactly(
                        new KeyPressed(KeyPress.of(Key.ENTER).with(KeyPress.ALT)),
                        new KeyPressed(KeyPress.of(Key.BACKSPACE).with(KeyPress.ALT)),
                        new KeyPressed(KeyPress.ctrl('c').with(KeyPress.ALT)));
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void whatOurEmulatorSendsForAKeyIsThatKey(Key key) {
        Set<Key> noSequence = EnumSet.of(Key.CHARACTER, Key.ENTER, Key.TAB, Key.BACKSPACE, Key.ESCAPE);
        int modifiers = noSequence.contains(key) || key.functionNumber() > 12 ? 0 : 15;
        for (int held = 0; held <= modifiers; held++) {
            KeyPress press = key == Key.CHARACTER
                    ? KeyPress.character('x')
                    : KeyPress.of(key).with(held);
            for (String mode : List.of("", "\\e[?1h", "\\e[?66h")) {
                assertThat(decode(new TypedBytes().then(emulator(mode).encode(press))))
                        .as("%s with %s", press, mode)
                        .containsExactly(new KeyPressed(unshifted(press)));
            }
        }
    }

    @Test
    void whatOurEmulatorSendsForTheMouseIsThatInput() {
        Terminal terminal = emulator("\\e[?1003h\\e[?1006h");
        for (MouseAction action : MouseAction.values()) {
            boolean button = action == MouseAction.PRESS || action == MouseAction.RELEASE || action == MouseAction.DRAG;
            for (int number = button ? 1 : 0; number <= (button ? 3 : 0); number++) {
                for (int modifiers = 0; modifiers < 8; modifiers++) {
                    MouseInput input = new MouseInput(action, number, new GridPoint(23, 79), modifiers);

                    assertThat(decode(new TypedBytes().then(terminal.encode(input))))
                            .containsExactly(new MouseUsed(input));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\e[<35;500;300M", // farther than X10's reports reach
                "\\e[<0;1;1M",
                "\\e[<0;0;0m",
                "\\e[<65;7;7M",
            })
    void mouseReportsAreOneEvent(String sequence) {
        assertThat(decode(sequence)).singleElement().isInstanceOf(MouseUsed.class);
    }

    @Test
    void theFocusIsReported() {
        assertThat(decode("\\e[I\\e[O")).containsExactly(new FocusChanged(true), new FocusChanged(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\e[?1;2c", // who are you
                "\\e[5;9R", // where is the cursor
                "\\e[0n",
                "\\e[?2026;2$y",
                "\\e[97;5:3u", // released
                "\\e[1;5:3A",
                "\\e[3;1:3~",
                "\\e[57441;2u", // Shift alone
                "\\e[<128;1;1M", // buttons that nobody has
                "\\e[M !!", // X10's mouse
                "\\e[<66;1;1m",
                "\\e[99~",
                "\\e[[Z",
                "\\e[;;;;;;;;;;;~",
                "\\e[99999999999999999999~",
                "\\e[1114112u",
                "\\e[>1u",
            })
    void whatIsNoKeyIsNotTyped(String sequence) {
        assertThat(decode(sequence + "x")).containsExactly(key("x", 0));
    }

    @Test
    void anEscapeAloneIsTheKeyOnceNothingFollows() {
        assertThat(decode(TypedBytes.of("\\e").pause(TOO_LATE).then("[A")))
                .containsExactly(new KeyPressed(KeyPress.of(Key.ESCAPE)), key("[", 0), key("A", 0));
    }

    @Test
    void anEscapeWithTheRestOfItsSequenceJustInTimeIsTheSequence() {
        assertThat(decode(TypedBytes.of("\\e").pause(JUST_IN_TIME).then("[A")))
                .containsExactly(new KeyPressed(KeyPress.of(Key.UP)));
    }

    @Test
    void altWithABracketIsTheKeyOnceNothingFollows() {
        assertThat(decode(TypedBytes.of("\\e[").pause(TOO_LATE).then("A"))).containsExactly(key("[", 2), key("A", 0));
        assertThat(decode(TypedBytes.of("\\eO").pause(TOO_LATE).then("A"))).containsExactly(key("O", 2), key("A", 0));
    }

    @Test
    void aSequenceThatIsWellUnderWayIsGivenMoreTime() {
        assertThat(decode(TypedBytes.of("\\e[1").pause(KeySource.REST_MILLIS).then(";5A")))
                .containsExactly(new KeyPressed(KeyPress.of(Key.UP).with(KeyPress.CTRL)));
    }

    @Test
    void twoEscapesAreAltAndEscape() {
        assertThat(decode("\\e\\e"))
                .containsExactly(new KeyPressed(KeyPress.of(Key.ESCAPE).with(KeyPress.ALT)));
        assertThat(decode(TypedBytes.of("\\e").pause(TOO_LATE).then("\\e")))
                .containsExactly(new KeyPressed(KeyPress.of(Key.ESCAPE)), new KeyPressed(KeyPress.of(Key.ESCAPE)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, JUST_IN_TIME})
    void howTheBytesAreSplitMakesNoDifference(long millis) {
        String typed = "a\\e[Aé世👍🏽\\e[<0;10;5M\\e[1;5C\u0003\\e[200~pasted \\e[A é\\e[201~\\e[I\\eOPz\\e[24;5~";

        assertThat(decode(TypedBytes.of(typed).slowed(millis)))
                .isEqualTo(decode(typed))
                .hasSize(14);
    }

    @Test
    void charactersOfEveryLengthInUtf8AreRead() {
        assertThat(decode("aß€𝄞")).containsExactly(key("a", 0), key("ß", 0), key("€", 0), key("𝄞", 0));
        assertThat(decode("\\eß\\e𝄞")).containsExactly(key("ß", 2), key("𝄞", 2));
    }

    @Test
    void brokenUtf8IsReplacedAndNothingAfterItIsLost() {
        byte[][] broken = {
            {(byte) 0x80},
            {(byte) 0xc0},
            {(byte) 0xc3},
            {(byte) 0xe2, (byte) 0x82},
            {(byte) 0xff},
            {(byte) 0xf5},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        };
        for (byte[] bytes : broken) {
            List<TerminalEvent> events = decode(new TypedBytes().then(bytes).then("x"));

            assertThat(events).hasSizeGreaterThanOrEqualTo(2).endsWith(key("x", 0));
            assertThat(events.subList(0, events.size() - 1)).containsOnly(key("\ufffd", 0));
        }
    }

    @Test
    void aPasteIsOneEventWhateverItHolds() {
        String text = "rm -rf /\r\n\u0003\u001b[A\u001b]0;x\u0007 \u001b[200~ é世👍 \u001b[20";

        assertThat(decode("\\e[200~" + text + "\\e[201~x")).containsExactly(new Pasted(text, false), key("x", 0));
    }

    @Test
    void anEmptyPasteIsAnEvent() {
        assertThat(decode("\\e[200~\\e[201~")).containsExactly(new Pasted("", false));
    }

    @Test
    void aPasteThatIsTooLongKeepsItsBeginningAndNothingElseIsLost() {
        String text = "ab".repeat(KeyDecoder.MAX_PASTE / 2);

        assertThat(decode("\\e[200~" + text + "\\e[201~x")).containsExactly(new Pasted(text, false), key("x", 0));
        assertThat(decode("\\e[200~" + text + "cd\\e[201~x")).containsExactly(new Pasted(text, true), key("x", 0));
    }

    @Test
    void aPasteThatIsCutOffByTheEndOfTheInputIsKept() {
        assertThat(decode("\\e[200~half")).containsExactly(new Pasted("half", false));
    }

    @Test
    void endsAtTheEndOfTheInputWhereverThatIs() {
        for (String typed : List.of("", "a", "\\e", "\\e[", "\\e[1;", "\\eO", "\\e[<0;1")) {
            assertThat(decode(typed).size()).as(typed).isLessThanOrEqualTo(typed.length());
        }
    }

    @Test
    void aSequenceWithoutEndIsGivenUp() {
        assertThat(decode("\\e[" + "1;".repeat(100_000) + "Ax")).endsWith(key("x", 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyGarbageIsDecodedToItsEndAndAKeyAfterItIsRead(long seed) {
        Random random = new Random(seed);
        String pieces = "\u001b\u001b\u001b[[[O<;;:~?MmuAZ0123456789 \u0007\u009b\u0000\u00ff";
        for (int round = 0; round < 300; round++) {
            TypedBytes typed = new TypedBytes();
            for (int length = random.nextInt(60); length > 0; length--) {
                typed.then((byte) pieces.charAt(random.nextInt(pieces.length())));
                typed.pause(random.nextInt(8) == 0 ? KeySource.REST_MILLIS + 1 : 0);
            }
            typed.pause(KeySource.REST_MILLIS + 1)
                    .then("\u001b[201~")
                    .pause(KeySource.REST_MILLIS + 1)
                    .then("  q");

            assertThat(decode(typed)).endsWith(key("q", 0));
        }
    }

    private static Terminal emulator(String modes) {
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(80, 24)), event -> {});
        byte[] bytes = TypedBytes.bytes(modes);
        terminal.feed(bytes, 0, bytes.length);
        return terminal;
    }

    /** xterm has no more than twelve function keys and sends the others as these with Shift. */
    private static KeyPress unshifted(KeyPress press) {
        int number = press.key().functionNumber();
        return number <= 12
                ? press
                : KeyPress.of(Key.valueOf("F" + (number - 12))).with(KeyPress.SHIFT);
    }

    private static KeyPressed key(String character, int modifiers) {
        return new KeyPressed(KeyPress.character(character.codePointAt(0)).with(modifiers));
    }

    private static List<TerminalEvent> decode(String typed) {
        return decode(TypedBytes.of(typed));
    }

    private static List<TerminalEvent> decode(TypedBytes typed) {
        KeyDecoder decoder = new KeyDecoder(typed);
        List<TerminalEvent> events = new ArrayList<>();
        try {
            for (Optional<TerminalEvent> event = decoder.next(); event.isPresent(); event = decoder.next()) {
                events.add(event.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }
}
