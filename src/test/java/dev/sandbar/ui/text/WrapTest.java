package dev.sandbar.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrapTest {
    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(Wrap.words("there is no such sandbox", 11)).containsExactly("there is no", "such", "sandbox");
    }

    @Test
    void aWordThatIsLongerThanALineIsBroken() {
        assertThat(Wrap.words("no unix:///var/run/docker.sock here", 12))
                .containsExactly("no", "unix:///var/", "run/docker.s", "ock here");
    }

    @Test
    void nothingGivesNoLineOfWords() {
        assertThat(Wrap.words("", 10)).isEmpty();
        assertThat(Wrap.anywhere("", 10)).containsExactly("");
    }

    @Test
    void aLogLineIsBrokenWhereItIsFull() {
        assertThat(Wrap.anywhere("abcdefg", 3)).containsExactly("abc", "def", "g");
        assertThat(Wrap.anywhere("日本語", 5)).containsExactly("日本", "語");
    }

    @Test
    void aColumnThatIsTooNarrowForACharacterStopsAtIt() {
        assertThat(Wrap.anywhere("日本", 1)).containsExactly("日本");
    }
}
