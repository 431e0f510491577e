package dev.sandbar.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.ShellWords;
import dev.sandbar.action.UsageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "it's", "a\"b", "back\\slash", " ", "*?$;&|<>()#"})
    void readsBackWhatCompletionQuotes(String name) throws UsageException {
        CharSequence quoted = TypedLine.of("", 0).escape(name, true);

        assertThat(ShellWords.split(quoted.toString())).containsExactly(name);
    }
}
