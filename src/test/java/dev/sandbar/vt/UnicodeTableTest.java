package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class UnicodeTableTest {
    @Test
    void isWhatTheGeneratorMakesOfIcu() throws IOException {
        assertThat(Files.readString(UnicodeTableGenerator.TARGET)).isEqualTo(UnicodeTableGenerator.source());
    }

    @Test
    void givesEveryAssignedCodePointTheWidthOfIcu() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.isDefined(codePoint)) {
                assertThat(Unicode.width(codePoint))
                        .as("U+%04X", codePoint)
                        .isEqualTo(UnicodeTableGenerator.width(codePoint));
            }
        }
    }

    @Test
    void givesEveryAssignedCodePointTheBreakClassOfIcu() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.isDefined(codePoint)) {
                assertThat(Unicode.breakClass(codePoint))
                        .as("U+%04X", codePoint)
                        .isEqualTo(UnicodeTableGenerator.breakClass(codePoint));
            }
        }
    }
}
