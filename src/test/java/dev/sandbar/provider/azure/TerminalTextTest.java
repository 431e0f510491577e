package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed into a terminal, what it adds to output, and how input gets through it. */
final class TerminalTextTest {
    @Test
    void nothingThatATerminalActsUponIsTyped() {
        StringBuilder all = new StringBuilder();
        for (char c = 1; c < 0x80; c++) {
            all.append(c);
        }
        byte[] typed = TypedText.lines(TypedText.quote(all.toString()));

        for (byte b : typed) {
            assertThat(b == '\n' || (b >= ' ' && b < 0x7f)).as("byte %d", b).isTrue();
        }
    }

    @Test
    void aWordWithANulIsRefused() {
        assertThatThrownBy(() -> TypedText.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longLinesAreTypedInShortOnesThatSplitNoCharacter() {
        String text = "漢字🚀é".repeat(2000);
        List<String> lines = new String(TypedText.lines(text), StandardCharsets.UTF_8)
                .lines()
                .toList();
        StringBuilder joined = new StringBuilder();
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1001);
            joined.append(line, 1, line.length());
        }

        assertThat(joined.toString()).isEqualTo(text);
        assertThat(lines.get(lines.size() - 2)).startsWith("-");
        assertThat(lines.get(lines.size() - 1)).isEqualTo(".");
    }

    @Test
    void theLoadersLineFitsIntoTheShortestEditor() {
        String line = Loader.line("0123456789abcdef0123456789abcdef");

        assertThat(line).hasSizeLessThan(512).doesNotContain("\t", "!").endsWith("\n");
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    }

    @Test
    void theTerminalsCarriageReturnsAreTakenBackAndNoOthers() {
        PlainNewlines newlines = new PlainNewlines();

        assertThat(text(newlines.next(bytes("a\r\nb\r\r\nc\rd\r")))).isEqualTo("a\nb\r\nc\rd");
        assertThat(text(newlines.next(bytes("\n\r")))).isEqualTo("\n");
        assertThat(text(newlines.rest())).isEqualTo("\r");
    }

    @Test
    void inputIsPassedOnInLinesThatATerminalKeeps() {
        byte[] encoded = new InputLines().encode(bytes("x".repeat(5000)), 0, 5000);

        assertThat(text(encoded).split("\u0004", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(1024));
        assertThat(text(encoded).replace("\u0004", "")).isEqualTo("x".repeat(5000));
    }

    @Test
    void whatATerminalWouldActUponIsMarkedLiteral() {
        InputLines lines = new InputLines();

        assertThat(text(lines.encode(bytes("a\u0003\u0004\u0016\r\u007f\n"), 0, 7)))
                .isEqualTo("a\u0016\u0003\u0016\u0004\u0016\u0016\r\u007f\n");
        // The line is empty: another end-of-file character would end the input.
        assertThat(text(lines.encode(bytes("b"), 0, 1))).isEqualTo("b\u0004");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
