package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8DecoderTest {
    /** Where lead and following bytes of different kinds begin and end. */
    private static final int[] EDGES = {
        0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
        0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
    };

    private static String decoded(byte[] bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            int codePoint = decoder.pending() ? Utf8Decoder.INCOMPLETE : Utf8Decoder.whole(bytes, at, bytes.length);
            if (codePoint >= 0) {
                at += Utf8Decoder.length(codePoint);
            } else {
                codePoint = decoder.next(bytes[at]);
                at += decoder.consumed() ? 1 : 0;
            }
            if (codePoint >= 0) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    @Test
    void anyBytesBecomeWhatTheUnicodeStandardRecommends() {
        Random random = new Random(1);
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[10];
            for (int i = 0; i < 9; i++) {
                int any = random.nextInt(256);
                bytes[i] = (byte) (random.nextBoolean() ? any : EDGES[random.nextInt(EDGES.length)]);
            }
            bytes[9] = 'z';
            // The JDK's decoder follows the recommendation, too, but makes one of a surrogate's three bytes.
            if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00ed') < 0) {
                assertThat(decoded(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertThat(decoded(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})).isEqualTo("\ufffd\ufffd\ufffd");
    }

    @Test
    void everyCodePointIsRead() {
        for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8Decoder.whole(bytes, 0, bytes.length)).isEqualTo(codePoint);
                assertThat(Utf8Decoder.length(codePoint)).isEqualTo(bytes.length);
            }
        }
    }
}
