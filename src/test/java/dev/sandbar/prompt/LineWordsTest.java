package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ShellWords;
import dev.sandbar.action.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"exec web -- ls", "a 'b c' d", "\"x \\\" y\" z", "a\\ b", "a''b", "''", "\"\\n\""})
    void splitsAFinishedLineAsTheActionsDo(String line) throws UsageException {
        assertThat(LineWords.typed(line)).extracting(LineWords.Word::text).isEqualTo(ShellWords.split(line));
    }

    @Test
    void endsWithAnEmptyWordAfterASpace() {
        assertThat(LineWords.typed("ls ")).containsExactly(new LineWords.Word("ls", 0), new LineWords.Word("", 3));
        assertThat(LineWords.typed("")).containsExactly(new LineWords.Word("", 0));
    }

    @Test
    void takesAnOpenQuoteAsItStands() {
        assertThat(LineWords.typed("cat 'my di")).last().isEqualTo(new LineWords.Word("my di", 4));
        assertThat(LineWords.typed("cat \"my di\\")).last().isEqualTo(new LineWords.Word("my di\\", 4));
        assertThat(LineWords.typed("cat my\\")).last().isEqualTo(new LineWords.Word("my", 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "it's", "a\"b", "back\\slash", " ", "*?$;&|<>()#"})
    void readsBackWhatCompletionQuotes(String name) throws UsageException {
        CharSequence quoted = TypedLine.of("", 0).escape(name, true);

        assertThat(ShellWords.split(quoted.toString())).containsExactly(name);
    }
}
