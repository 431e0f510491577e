package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.azure.MarkScanner.Piece;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MarkScannerTest {
    private static final String NONCE = "0123456789abcdef";
    private static final String EXIT = "\u001e" + NONCE + ":exit 7;";

    private final MarkScanner scanner = new MarkScanner(NONCE);

    @Test
    void outputAndMarksComeApart() {
        feed("a\nb" + EXIT + "c");

        assertThat(pieces()).containsExactly("text a\nb", "mark exit 7", "text c");
    }

    @Test
    void anyChunkingGivesTheSame() {
        String stream = "x\u001ey\u001e" + NONCE.substring(0, 9) + "z" + EXIT + "\u001e" + NONCE + "!" + EXIT;
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            MarkScanner other = new MarkScanner(NONCE);
            StringBuilder seen = new StringBuilder();
            byte[] bytes = bytes(stream);
            for (int from = 0; from < bytes.length; ) {
                int length = Math.min(bytes.length - from, 1 + random.nextInt(9));
                other.feed(Arrays.copyOfRange(bytes, from, from + length));
                pieces(other)
                        .forEach(piece ->
                                seen.append(piece.startsWith("text ") ? piece.substring(5) : "<" + piece + ">"));
                from += length;
            }
            assertThat(seen.toString()).isEqualTo(stream.replace(EXIT, "<mark exit 7>"));
        }
    }

    @Test
    void onlyWhatMayBeAMarkIsHeldBack() {
        feed("Password: 0123");
        assertThat(pieces()).containsExactly("text Password: 0123");

        feed("a\u001e0123");
        assertThat(pieces()).containsExactly("text a");
        feed("x");
        assertThat(pieces()).containsExactly("text \u001e0123x");
    }

    @Test
    void wordsWithoutEndAreOutput() {
        String text = "\u001e" + NONCE + ":" + "w".repeat(100);
        feed(text);

        assertThat(String.join("", pieces()).replace("text ", "")).isEqualTo(text);
    }

    @Test
    void whatWasHeldBackIsNotLostAtTheEnd() {
        feed("\u001e01");

        assertThat(pieces()).isEmpty();
        assertThat(scanner.rest()).isEqualTo(bytes("\u001e01"));
    }

    private void feed(String text) {
        scanner.feed(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> pieces() {
        return pieces(scanner);
    }

    private static List<String> pieces(MarkScanner scanner) {
        List<String> pieces = new ArrayList<>();
        for (Piece piece = scanner.next(); piece != null; piece = scanner.next()) {
            pieces.add(
                    piece instanceof Piece.Text text
                            ? "text " + new String(text.bytes(), StandardCharsets.ISO_8859_1)
                            : "mark " + ((Piece.Mark) piece).words());
        }
        return pieces;
    }
}
