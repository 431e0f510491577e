package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import org.junit.jupiter.api.Test;

final class TextInputTest {
    @Test
    void charactersGoWhereTheCursorIs() {
        TextInput input = TextInput.of("ac").press(KeyPress.of(Key.LEFT)).press(KeyPress.character('b'));

        assertThat(input).isEqualTo(new TextInput("abc", 2));
    }

    @Test
    void erasingTakesWholeCharactersAlsoOutsideTheBasicPlane() {
        TextInput input = TextInput.of("a😀");

        assertThat(input.press(KeyPress.of(Key.BACKSPACE))).isEqualTo(TextInput.of("a"));
        assertThat(input.press(KeyPress.of(Key.LEFT)).press(KeyPress.of(Key.DELETE)))
                .isEqualTo(TextInput.of("a"));
    }

    @Test
    void nothingHappensAtTheEdges() {
        TextInput empty = TextInput.empty();

        assertThat(empty.press(KeyPress.of(Key.BACKSPACE)).press(KeyPress.of(Key.LEFT)))
                .isEqualTo(empty);
        assertThat(empty.press(KeyPress.of(Key.DELETE)).press(KeyPress.of(Key.RIGHT)))
                .isEqualTo(empty);
    }

    @Test
    void controlKeysEditAsInAShell() {
        TextInput input = TextInput.of("one two");

        assertThat(input.press(KeyPress.ctrl('w'))).isEqualTo(TextInput.of("one "));
        assertThat(input.press(KeyPress.ctrl('u'))).isEqualTo(TextInput.empty());
        assertThat(input.press(KeyPress.ctrl('a')).press(KeyPress.ctrl('k'))).isEqualTo(TextInput.empty());
    }

    @Test
    void pastedControlCharactersAreLeftOut() {
        assertThat(TextInput.empty().typed("a\u001b[31m\nb").text()).isEqualTo("a[31mb");
    }

    @Test
    void whatIsTooLongIsNotTaken() {
        assertThat(TextInput.of("a")
                        .typed("x".repeat(TextInput.MOST_CHARACTERS))
                        .text())
                .isEqualTo("a");
    }
}
