package dev.sandbar.ui.lanterna;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Underline;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by our own emulator, which must then show the frame, cell by cell. */
final class FrameWriterTest {
    private static final Size SIZE = new Size(12, 4);
    private static final Style PLAIN = Style.DEFAULT;

    private final FrameWriter writer = new FrameWriter(new SgrEncoder(ColourDepth.TRUE_COLOUR));

    @Test
    void writesNothingWhereNothingChanged() {
        assertThat(writer.difference(frame("abc", "世界"), frame("abc", "世界"))).isEmpty();
    }

    @Test
    void writesOnlyWhatChangedInOneRun() {
        String written = writer.difference(frame("hello world"), frame("hello there"));

        assertThat(written).isEqualTo("\u001b[0m\u001b[1;7Hthere");
    }

    @Test
    void writesTheStyleOncePerRun() {
        Frame wanted = new Frame(SIZE);
        wanted.put(0, 0, "abcdef", PLAIN.with(Style.BOLD));

        assertThat(writer.difference(new Frame(SIZE), wanted)).isEqualTo("\u001b[0;1m\u001b[1;1Habcdef");
    }

    @Test
    void fillsTheLastCellWithoutScrolling() {
        Shown shown = new Shown(SIZE);
        Frame wanted = frame("first", "", "", "last line xy");

        shown.show(wanted);

        shown.assertShows(wanted);
        assertThat(shown.scrolledOff()).isZero();
    }

    @Test
    void halvesOfWideCharactersAreReplacedWhole() {
        Shown shown = new Shown(SIZE);

        for (String text :
                new String[] {"世界世界", "a世界世b", "世a界b世", "abcdefgh", "世界", " 世界", "👩‍👩‍👧‍👦x", "e\u0301世"}) {
            Frame wanted = frame(text, text);
            shown.show(wanted);
            shown.assertShows(wanted);
        }
    }

    @Test
    void aClusterThatSomeTerminalsSplitIsWrittenOverBlanksAndDoesNotMoveItsNeighbours() {
        assertThat(writer.difference(new Frame(SIZE), frame("👩‍👧x")))
                .isEqualTo("\u001b[0m\u001b[1;1H  \u001b[1;1H👩‍👧\u001b[1;3Hx ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceOfFramesIsShownCellByCell(long seed) {
        Random random = new Random(seed);
        Shown shown = new Shown(SIZE);
        Frame wanted = new Frame(SIZE);
        for (int step = 0; step < 200; step++) {
            wanted = changed(wanted, random);
            shown.show(wanted);
            shown.assertShows(wanted);
        }
        assertThat(shown.scrolledOff()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTerminalThatSplitsClustersShowsEverythingBesideThem(long seed) {
        Random random = new Random(seed);
        Shown shown = new Shown(SIZE).splitting();
        Frame wanted = new Frame(SIZE);
        for (int step = 0; step < 200; step++) {
            wanted = changed(wanted, random);
            shown.show(wanted);
            shown.assertShowsBesideClusters(wanted);
        }
        assertThat(shown.scrolledOff()).isZero();
    }

    @Test
    void aJoinerAtTheEndOfACellDoesNotTakeTheNextCellIn() {
        Shown shown = new Shown(SIZE);
        Frame wanted = new Frame(SIZE);
        wanted.put(0, 0, "👩\u200d", PLAIN);
        wanted.put(0, 2, "👧", PLAIN);

        shown.show(wanted);

        assertThat(shown.text(0)).isEqualTo("👩👧");
    }

    @ParameterizedTest
    @EnumSource(ColourDepth.class)
    void coloursAreThoseThatTheTerminalHas(ColourDepth depth) {
        Shown shown = new Shown(SIZE, depth);
        Frame wanted = new Frame(SIZE);
        int[] colours = {Colour.DEFAULT, 0, 7, 8, 15, 16, 255, Colour.rgb(1, 2, 3), Colour.rgb(250, 128, 0)};
        for (int at = 0; at < colours.length; at++) {
            wanted.put(0, at, "x", PLAIN.withForeground(colours[at]));
            wanted.put(1, at, "x", PLAIN.withBackground(colours[at]));
        }

        shown.show(wanted);

        for (int at = 0; at < colours.length; at++) {
            assertThat(shown.style(0, at).foreground()).isEqualTo(depth.nearest(colours[at]));
            assertThat(shown.style(1, at).background()).isEqualTo(depth.nearest(colours[at]));
        }
    }

    @Test
    void everyAttributeAndUnderlineIsShown() {
        Shown shown = new Shown(SIZE);
        Frame wanted = new Frame(SIZE);
        for (int bit = 0; bit < 8; bit++) {
            wanted.put(0, bit, "x", PLAIN.with(1 << bit));
        }
        int column = 0;
        for (Underline underline : Underline.values()) {
            Style style = PLAIN.withUnderline(underline);
            int colour = underline == Underline.NONE ? Colour.DEFAULT : Colour.rgb(9, 8, 7);
            wanted.put(1, column, "x", style);
            wanted.put(2, column, "x", style.withUnderlineColour(underline == Underline.NONE ? Colour.DEFAULT : 99));
            wanted.put(3, column++, "x", style.withUnderlineColour(colour));
        }

        shown.show(wanted);

        shown.assertShows(wanted);
    }

    @Test
    void oldTerminalsGetPlainUnderlinesWithoutColons() {
        SgrEncoder encoder = new SgrEncoder(ColourDepth.SIXTEEN);
        Style curly = PLAIN.withUnderline(Underline.CURLY).withUnderlineColour(Colour.rgb(1, 2, 3));

        assertThat(encoder.sequence(curly)).isEqualTo("\u001b[0;4m");
    }

    @Test
    void manyStylesDoNotFillTheMemory() {
        SgrEncoder encoder = new SgrEncoder(ColourDepth.TRUE_COLOUR);
        for (int shade = 0; shade < 10_000; shade++) {
            Style style = PLAIN.withForeground(Colour.rgb(shade >> 8, shade, 0));

            assertThat(encoder.sequence(style))
                    .isEqualTo("\u001b[0;38;2;" + (shade >> 8 & 0xff) + ";" + (shade & 0xff) + ";0m");
        }
        assertThat(encoder.known()).isLessThan(3000);
    }

    private static Frame changed(Frame before, Random random) {
        Frame next = new Frame(SIZE);
        for (int row = 0; row < SIZE.rows(); row++) {
            for (int column = 0; column < SIZE.columns(); column++) {
                next.put(row, column, before.grapheme(row, column), before.style(row, column));
            }
        }
        String[] texts = {
            "abc",
            "世界",
            "a世",
            "👍🏽",
            "e\u0301x",
            "é",
            "\u001b[2J",
            "   ",
            "─│┌",
            "👩‍👩‍👧‍👦",
            "❤️",
            "🇩🇪",
            "ﷺ",
            "가",
            "ｗ"
        };
        for (int change = random.nextInt(4); change >= 0; change--) {
            Style style = new Style(random.nextInt(18) - 1, random.nextInt(300) - 1 & 0xff, Colour.DEFAULT, 0)
                    .with(random.nextInt(256));
            if (random.nextInt(6) == 0) {
                next.fill(new Rect(random.nextInt(4), random.nextInt(12), 1 + random.nextInt(3), 5), style);
            } else {
                next.put(random.nextInt(4), random.nextInt(14) - 2, texts[random.nextInt(texts.length)], style);
            }
        }
        return next;
    }

    private static Frame frame(String... rows) {
        Frame frame = new Frame(SIZE);
        for (int row = 0; row < rows.length; row++) {
            frame.put(row, 0, rows[row], PLAIN);
        }
        return frame;
    }
}
