package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyNamesTest {
    @ParameterizedTest
    @CsvSource({
        "C-],^]",
        "C-p,^P",
        "enter,⏎",
        "S-tab,S-Tab",
        "A-enter,A-⏎",
        "g g,g g",
        "f1,F1",
        "f,f",
        "G,G",
        "-,-",
        "C-space,^␣"
    })
    void keysAreWrittenShort(String chords, String shown) {
        assertThat(KeyNames.of(chords)).isEqualTo(shown);
    }
}
