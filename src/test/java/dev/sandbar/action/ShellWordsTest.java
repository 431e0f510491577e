package dev.sandbar.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellWordsTest {
    @Test
    void blanksSeparateWords() throws UsageException {
        assertThat(ShellWords.split("  npm \t install\n")).containsExactly("npm", "install");
    }

    @Test
    void singleQuotesKeepEverything() throws UsageException {
        assertThat(ShellWords.split("echo 'a  \\ \"$HOME\" *'")).containsExactly("echo", "a  \\ \"$HOME\" *");
    }

    @Test
    void doubleQuotesKnowTheEscapesOfPosixOnly() throws UsageException {
        assertThat(ShellWords.split("\"a\\\"b \\$c \\\\ \\n \\`\"")).containsExactly("a\"b $c \\ \\n `");
    }

    @Test
    void backslashOutsideQuotesTakesTheNextCharacterAsItIs() throws UsageException {
        assertThat(ShellWords.split("a\\ b \\' \\\\ c\\\nd")).containsExactly("a b", "'", "\\", "cd");
    }

    @Test
    void quotedPartsJoinTheirWord() throws UsageException {
        assertThat(ShellWords.split("it\"'\"s' '\"\" ''")).containsExactly("it's ", "");
    }

    @Test
    void nothingIsExpandedAndNoOperatorMeansAnything() throws UsageException {
        assertThat(ShellWords.split("echo $HOME * ; ls | wc > x & # y ~ `id`"))
                .containsExactly("echo", "$HOME", "*", ";", "ls", "|", "wc", ">", "x", "&", "#", "y", "~", "`id`");
    }

    @Test
    void anOpenQuoteIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> ShellWords.split("echo 'a"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("' is not closed");
        assertThatThrownBy(() -> ShellWords.split("echo \"a"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\" is not closed");
    }

    @Test
    void aBackslashAtTheEndIsAnError() {
        assertThatThrownBy(() -> ShellWords.split("echo \\")).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exec web -- ls", "a 'b c' d", "\"x \\\" y\" z", "a\\ b", "a''b", "''", "\"\\n\"", "a \\\n b"})
    void splitsAFinishedLineInBothWaysAlike(String line) throws UsageException {
        assertThat(ShellWords.typed(line)).extracting(ShellWords.Word::text).isEqualTo(ShellWords.split(line));
    }

    @Test
    void endsAnUnfinishedLineWithAnEmptyWordAfterASpace() {
        assertThat(ShellWords.typed("ls ")).containsExactly(new ShellWords.Word("ls", 0), new ShellWords.Word("", 3));
        assertThat(ShellWords.typed("")).containsExactly(new ShellWords.Word("", 0));
    }

    @Test
    void takesAnOpenQuoteOfAnUnfinishedLineAsItStands() {
        assertThat(ShellWords.typed("cat 'my di")).last().isEqualTo(new ShellWords.Word("my di", 4));
        assertThat(ShellWords.typed("cat \"my di\\")).last().isEqualTo(new ShellWords.Word("my di\\", 4));
        assertThat(ShellWords.typed("cat my\\")).last().isEqualTo(new ShellWords.Word("my", 4));
    }
}
