package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WidthsTest {
    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "é, 1",
        "e\u0301, 1",
        "漢字, 4",
        "한글, 4",
        "😀, 2",
        "👍🏽, 2",
        "👨\u200d👩\u200d👧, 2",
        "❤, 1",
        "❤\ufe0f, 2",
        "🇯🇵, 2",
        "\u200b, 0"
    })
    void countsColumnsAsTerminalsDo(String text, int columns) {
        assertThat(Widths.ofText(text)).isEqualTo(columns);
    }

    @Test
    void controlCharactersTakeNoColumn() {
        assertThat(Widths.ofText("\u0007\u001b\u009b")).isZero();
    }

    @Test
    void cutsTextWhereIcuDoes() {
        int[] alphabet = {
            'a', 0x300, 0x200d, 0xfe0f, 0x1f468, 0x1f3fd, 0x1f1ef, 0x1f1f5, 0x1100, 0x1161, 0x11a8, 0xac00, 0xac01,
            0x915, 0x94d, 0x937, 0x903, 0x600, 0x0d, 0x2764, 0x93c
        };
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            assertThat(ends(text.toString())).as(escaped(text)).isEqualTo(endsByIcu(text.toString()));
        }
    }

    private static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            at = Widths.clusterEnd(text, at);
            ends.add(at);
        }
        return ends;
    }

    private static List<Integer> endsByIcu(String text) {
        BreakIterator iterator = BreakIterator.getCharacterInstance();
        iterator.setText(text);
        List<Integer> ends = new ArrayList<>();
        iterator.first();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            ends.add(at);
        }
        return ends;
    }

    private static String escaped(CharSequence text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(codePoint -> result.append(Integer.toHexString(codePoint))
                .append(' '));
        return result.toString();
    }
}
