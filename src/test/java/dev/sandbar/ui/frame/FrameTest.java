package dev.sandbar.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.Rect;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.Widths;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameTest {
    private static final Style PLAIN = Style.DEFAULT;
    private static final Style RED = PLAIN.withForeground(Colour.indexed(1));

    private final Frame frame = new Frame(new Size(10, 4));

    @Test
    void isBlankWithoutACursorAtFirst() {
        for (int row = 0; row < 4; row++) {
            assertThat(frame.text(row)).isEmpty();
        }
        assertThat(frame.cursor()).isEmpty();
    }

    @Test
    void takesTextInAStyleAndSaysTheColumnAfterIt() {
        assertThat(frame.put(1, 2, "abc", RED)).isEqualTo(5);

        assertThat(frame.text(1)).isEqualTo("  abc");
        assertThat(frame.style(1, 2)).isEqualTo(RED);
        assertThat(frame.style(1, 5)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource({"-2, cdef", "8, '        ab'", "10, ''", "-6, ''", "2147483647, ''", "-2147483648, ''"})
    void textIsClippedAtBothEdges(int column, String shown) {
        frame.put(0, column, "abcdef", PLAIN);

        assertThat(frame.text(0)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void rowsOutsideAreLeftOut(int row) {
        frame.put(row, 0, "abc", PLAIN);

        for (int inside = 0; inside < 4; inside++) {
            assertThat(frame.text(inside)).isEmpty();
        }
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(frame.put(0, 0, "世a界", PLAIN)).isEqualTo(5);

        assertThat(frame.text(0)).isEqualTo("世a界");
        assertThat(frame.width(0, 0)).isEqualTo(2);
        assertThat(frame.width(0, 1)).isZero();
        assertThat(frame.grapheme(0, 1)).isEmpty();
        assertThat(frame.width(0, 2)).isEqualTo(1);
    }

    @Test
    void clustersAreOneCell() {
        assertThat(frame.put(0, 0, "e\u0301👩‍👩‍👧‍👦x", PLAIN)).isEqualTo(4);

        assertThat(frame.grapheme(0, 0)).isEqualTo("e\u0301");
        assertThat(frame.grapheme(0, 1)).isEqualTo("👩‍👩‍👧‍👦");
        assertThat(frame.grapheme(0, 3)).isEqualTo("x");
    }

    @Test
    void halfOfAWideCharacterAtAnEdgeIsABlank() {
        frame.put(0, 9, "世", RED);
        frame.put(1, -1, "世界", RED);

        assertThat(frame.text(0)).isEmpty();
        assertThat(frame.style(0, 9)).isEqualTo(RED);
        assertThat(frame.text(1)).isEqualTo(" 界");
    }

    @Test
    void halfOfAWideCharacterAtAnAreasEdgeLeavesWhatIsBesideIt() {
        frame.put(0, 0, "0123456789", PLAIN);
        Area area = frame.area(new Rect(0, 3, 1, 4));

        area.put(0, 2, "世世世", RED);

        assertThat(frame.text(0)).isEqualTo("012 世 789");
    }

    @ParameterizedTest
    @CsvSource({"0, 'x 世'", "1, ' x世'", "2, '世x'", "3, '世 x'"})
    void whatIsWrittenOverHalfOfAWideCharacterLeavesNothingOfIt(int column, String shown) {
        frame.put(0, 0, "世世", PLAIN);

        frame.put(0, column, "x", PLAIN);

        assertThat(frame.text(0)).isEqualTo(shown);
    }

    @Test
    void aWideCharacterOverTheHalvesOfTwoLeavesNothingOfThem() {
        frame.put(0, 0, "世界", PLAIN);

        frame.put(0, 1, "中", PLAIN);

        assertThat(frame.text(0)).isEqualTo(" 中");
        assertThat(frame.width(0, 3)).isEqualTo(1);
    }

    @Test
    void controlCharactersAreShownAndNeverObeyed() {
        assertThat(shown("\u001b[2J")).isEqualTo("␛[2J");
        assertThat(shown("a\u0007b")).isEqualTo("a␇b");
        assertThat(shown("a\tb")).isEqualTo("a b");
        assertThat(shown("a\nb")).isEqualTo("a␊b");
        assertThat(shown("\r\n")).isEqualTo("␍␊");
        assertThat(shown("\u007f")).isEqualTo("␡");
        assertThat(shown("\u0000")).isEqualTo("␀");
        assertThat(shown("\u009b2J")).isEqualTo("\ufffd2J");
        assertThat(shown("\u0085")).isEqualTo("\ufffd");
        assertThat(shown("\ud800x")).isEqualTo("\ufffdx");
    }

    private static String shown(String hostile) {
        Frame frame = new Frame(new Size(10, 1));
        frame.put(0, 0, hostile, PLAIN);
        return frame.text(0);
    }

    @Test
    void whatHasNoWidthOfItsOwnIsLeftOut() {
        assertThat(frame.put(0, 0, "\u202eabc\u200b\u2066", PLAIN)).isEqualTo(3);

        assertThat(frame.text(0)).isEqualTo("abc");
    }

    @Test
    void fillingBlanksARectangleAsFarAsItIsInside() {
        frame.put(1, 0, "0123456789", PLAIN);
        frame.put(2, 0, "世世世世世", PLAIN);

        frame.fill(new Rect(1, 7, 9, 9), RED);
        frame.fill(new Rect(-5, -5, 2, 2), RED);

        assertThat(frame.text(1)).isEqualTo("0123456");
        assertThat(frame.text(2)).isEqualTo("世世世");
        assertThat(frame.style(3, 9)).isEqualTo(RED);
        assertThat(frame.style(0, 0)).isEqualTo(PLAIN);
    }

    @Test
    void restylingKeepsTheText() {
        frame.put(0, 0, "a世", PLAIN);

        frame.area(new Rect(0, 0, 1, 2)).restyle(style -> style.with(Style.INVERSE));

        assertThat(frame.text(0)).isEqualTo("a世");
        assertThat(frame.style(0, 0).inverse()).isTrue();
        assertThat(frame.style(0, 3).inverse()).isFalse();
    }

    @Test
    void anEmulatorsRowIsCopiedWithItsStyles() {
        ScreenSnapshot snapshot = emulator(10, "\u001b[31ma\u001b[0m世e\u0301 \u001b[44mb");
        frame.put(0, 0, "##########", PLAIN);

        frame.area(new Rect(0, 1, 1, 8)).blit(0, snapshot.row(0));

        assertThat(frame.text(0)).isEqualTo("#a世e\u0301 b  #");
        assertThat(frame.style(0, 1)).isEqualTo(RED);
        assertThat(frame.style(0, 6).background()).isEqualTo(Colour.indexed(4));
    }

    @Test
    void anEmulatorsRowThatDoesNotFitIsCut() {
        ScreenSnapshot snapshot = emulator(10, "abc世defg");

        frame.area(new Rect(0, 0, 1, 4)).blit(0, snapshot.row(0));
        frame.area(new Rect(1, 0, 1, 5)).blit(1, snapshot.row(0));
        frame.area(new Rect(2, 0, 1, 5)).blit(3, snapshot.row(0));

        assertThat(frame.text(0)).isEqualTo("abc");
        assertThat(frame.text(1)).isEqualTo("abc世");
        assertThat(frame.text(3)).isEmpty();
    }

    @Test
    void theCursorIsWhereItWasPutLast() {
        frame.showCursor(new GridPoint(1, 2), CursorShape.BAR);

        assertThat(frame.cursor()).hasValueSatisfying(cursor -> {
            assertThat(cursor.at()).isEqualTo(new GridPoint(1, 2));
            assertThat(cursor.shape()).isEqualTo(CursorShape.BAR);
        });
        frame.hideCursor();
        assertThat(frame.cursor()).isEmpty();
    }

    @Test
    void cellsAreTheSameOnlyWithTheSameTextAndStyle() {
        Frame other = new Frame(new Size(10, 4));
        frame.put(0, 0, "ab", PLAIN);
        other.put(0, 0, "a", PLAIN);
        other.put(0, 1, "b", RED);

        assertThat(frame.difference(other, 0, 0)).isEqualTo(1);
        assertThat(frame.difference(other, 0, 2)).isEqualTo(frame.size().columns());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noOrderOfDrawingLeavesHalfACharacter(long seed) {
        Random random = new Random(seed);
        String[] texts = {"abc", "世界", "a世", "👍🏽", "e\u0301x", "", "\u001b[1m", "ｗｉｄｅ"};
        for (int step = 0; step < 2000; step++) {
            Rect rect = new Rect(random.nextInt(6) - 1, random.nextInt(14) - 2, random.nextInt(4), random.nextInt(9));
            Area area = frame.area(rect);
            if (random.nextInt(5) == 0) {
                area.fill(RED);
            } else {
                area.put(random.nextInt(6) - 1, random.nextInt(16) - 3, texts[random.nextInt(texts.length)], PLAIN);
            }
            for (int row = 0; row < 4; row++) {
                assertWholeRow(row);
            }
        }
    }

    private void assertWholeRow(int row) {
        int column = 0;
        while (column < 10) {
            int width = frame.width(row, column);
            assertThat(width).as("row %d column %d", row, column).isPositive();
            assertThat(width == 2).isEqualTo(Widths.ofText(frame.grapheme(row, column)) == 2);
            column += width;
        }
        assertThat(column).isEqualTo(10);
    }

    private static ScreenSnapshot emulator(int columns, String text) {
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(columns, 2)), event -> {});
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return terminal.snapshot();
    }
}
