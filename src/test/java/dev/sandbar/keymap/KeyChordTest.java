package dev.sandbar.keymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyChordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "j", "J", "-", "C--", "C-]", "C-\\", "A-<", "C-A-x", "S-tab", "A-enter", "space", "C-space", "f1", "f24"
            })
    void readsWhatItWrites(String text) {
        assertThat(KeyChord.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"escape,esc", "PgDn,pagedown", "M-x,A-x", "S-A-up,A-S-up", "Return,enter"})
    void readsOtherSpellings(String text, String canonical) {
        assertThat(KeyChord.parse(text)).isEqualTo(KeyChord.parse(canonical)).hasToString(canonical);
    }

    @Test
    void readsSequences() {
        assertThat(KeyChord.sequence("g  g")).containsExactly(KeyChord.parse("g"), KeyChord.parse("g"));
        assertThat(KeyChord.sequence("C-x C-c")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "S-j,write \"J\"",
        "C-A,write \"C-a\"",
        "C-i,write \"tab\"",
        "C-m,write \"enter\"",
        "C-[,write \"esc\"",
        "Q-x,unknown modifier",
        "entr,there is no key",
        "'',empty key"
    })
    void refusesWhatATerminalCannotSend(String text, String reason) {
        assertThatThrownBy(() -> KeyChord.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aCharacterPressedWithShiftIsTheCharacter() {
        assertThat(KeyChord.character('J', Set.of(Modifier.SHIFT))).isEqualTo(KeyChord.parse("J"));
        assertThat(KeyChord.character(' ', Set.of(Modifier.CTRL))).isEqualTo(KeyChord.parse("C-space"));
    }
}
