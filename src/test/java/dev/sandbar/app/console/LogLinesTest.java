package dev.sandbar.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogLinesTest {
    private final LogLines lines = new LogLines(Redaction.of(List.of()));

    private List<String> out(String text) {
        return add(Stream.STDOUT, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> add(Stream stream, byte[] bytes) {
        return lines.add(new OutputChunk(stream, bytes));
    }

    @Test
    void givesALineWhenItHasEnded() {
        assertThat(out("one\ntw")).containsExactly("one");
        assertThat(out("o\r\n")).containsExactly("two");
        assertThat(lines.rest()).isEmpty();
    }

    @Test
    void givesTheLastLineThatNothingEnded() {
        assertThat(out("unfinished")).isEmpty();
        assertThat(lines.rest()).containsExactly("unfinished");
    }

    @Test
    void keepsTheStreamsApart() {
        out("out ");
        assertThat(add(Stream.STDERR, "err\n".getBytes(StandardCharsets.UTF_8))).containsExactly("err");
        assertThat(out("put\n")).containsExactly("out put");
    }

    @Test
    void leavesEscapeSequencesOut() {
        assertThat(out("\033[31mred\033[0m \033]0;title\007plain \033(Bset \033P1$r\033\\end\u009b2Jx\n"))
                .containsExactly("red plain set endx");
    }

    @Test
    void endsASequenceThatNeverEndsWithItsLine() {
        assertThat(out("a\033]0;never\nb\n")).containsExactly("a", "b");
        assertThat(out("c\033[12\nd\n")).containsExactly("c", "d");
    }

    @Test
    void showsATabAsABlankAndNoOtherControl() {
        assertThat(out("a\tb\u0007\b\u0000c\n")).containsExactly("a bc");
    }

    @Test
    void putsCharactersTogetherThatWereCutBetweenChunks() {
        byte[] bytes = "日本\n".getBytes(StandardCharsets.UTF_8);

        assertThat(add(Stream.STDOUT, Arrays.copyOfRange(bytes, 0, 2))).isEmpty();
        assertThat(add(Stream.STDOUT, Arrays.copyOfRange(bytes, 2, bytes.length)))
                .containsExactly("日本");
    }

    @Test
    void marksWhatIsNotUtf8() {
        assertThat(add(Stream.STDOUT, new byte[] {'a', (byte) 0xff, 'b', '\n'})).containsExactly("a\ufffdb");
    }

    @Test
    void cutsALineThatDoesNotEnd() {
        List<String> given = out("x".repeat(2 * LogLines.LONGEST + 1));

        assertThat(given).hasSize(2).allMatch(line -> line.length() == LogLines.LONGEST);
    }
}
