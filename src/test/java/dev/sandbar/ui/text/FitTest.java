package dev.sandbar.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FitTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(Fit.cut("sandbox", 7)).isEqualTo("sandbox");
    }

    @Test
    void whatIsTooWideEndsInAnEllipsis() {
        assertThat(Fit.cut("sandboxes", 7)).isEqualTo("sandbo…");
        assertThat(Fit.cut("sandboxes", 1)).isEqualTo("…");
        assertThat(Fit.cut("sandboxes", 0)).isEmpty();
    }

    @Test
    void aWideCharacterIsNeverCutInHalf() {
        assertThat(Fit.cut("日本語", 6)).isEqualTo("日本語");
        assertThat(Fit.cut("日本語", 5)).isEqualTo("日本…");
        assertThat(Fit.cut("日本語", 4)).isEqualTo("日…");
        assertThat(Fit.left("日本語", 4)).isEqualTo("日… ");
    }

    @Test
    void textIsFilledToItsColumns() {
        assertThat(Fit.left("ab", 4)).isEqualTo("ab  ");
        assertThat(Fit.right("ab", 4)).isEqualTo("  ab");
        assertThat(Fit.right("日", 4)).isEqualTo("  日");
    }

    @Test
    void controlCharactersAreReplacedAndTabsAreBlanks() {
        assertThat(Fit.cut("a\u001b[31mb\tc", 20)).isEqualTo("a\ufffd[31mb c");
    }
}
