package dev.sandbar.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.Colour;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourDepthTest {
    @ParameterizedTest
    @CsvSource({
        "xterm-256color, '',        INDEXED",
        "xterm-256color, truecolor, TRUE_COLOUR",
        "screen,         24bit,     TRUE_COLOUR",
        "xterm-direct,   '',        TRUE_COLOUR",
        "tmux-256color,  '',        INDEXED",
        "xterm,          '',        SIXTEEN",
        "linux,          '',        SIXTEEN",
        "'',             '',        SIXTEEN",
        "vt100,          '',        MONO",
        "vt220,          '',        MONO",
        "dumb,           '',        MONO",
        "xterm-mono,     '',        MONO",
    })
    void isWhatTheTerminalSaysOfItself(String term, String colours, ColourDepth depth) {
        assertThat(ColourDepth.of(Map.of("TERM", term, "COLORTERM", colours))).isEqualTo(depth);
    }

    @Test
    void aTerminalThatSaysNothingHasSixteen() {
        assertThat(ColourDepth.of(Map.of())).isEqualTo(ColourDepth.SIXTEEN);
    }

    @Test
    void noColorIsHeardUnlessItIsEmpty() {
        Map<String, String> rich = Map.of("COLORTERM", "truecolor", "NO_COLOR", "1");
        Map<String, String> empty = Map.of("COLORTERM", "truecolor", "NO_COLOR", "");

        assertThat(ColourDepth.of(rich)).isEqualTo(ColourDepth.MONO);
        assertThat(ColourDepth.of(empty)).isEqualTo(ColourDepth.TRUE_COLOUR);
    }

    @Test
    void theDefaultColourStaysTheDefaultInEveryDepth() {
        for (ColourDepth depth : ColourDepth.values()) {
            assertThat(depth.nearest(Colour.DEFAULT)).isEqualTo(Colour.DEFAULT);
        }
    }

    @Test
    void everyPlaceOfThePaletteIsItsOwnNearestOrLooksTheSame() {
        for (int place = 16; place < 256; place++) {
            int rgb = Palette.rgb(place);
            int colour = Colour.rgb(rgb >> 16, rgb >> 8, rgb);

            assertThat(Palette.rgb(ColourDepth.INDEXED.nearest(colour))).isEqualTo(rgb);
            assertThat(ColourDepth.INDEXED.nearest(place)).isEqualTo(place);
            assertThat(ColourDepth.SIXTEEN.nearest(place)).isBetween(0, 15);
        }
    }

    @ParameterizedTest
    @CsvSource({"255,0,0, 9", "0,0,0, 0", "255,255,255, 15", "210,0,10, 1", "0,200,0, 2", "120,120,120, 8"})
    void sixteenColoursTakeTheNearest(int red, int green, int blue, int place) {
        assertThat(ColourDepth.SIXTEEN.nearest(Colour.rgb(red, green, blue))).isEqualTo(place);
    }

    @Test
    void monoHasNoColourAtAll() {
        assertThat(ColourDepth.MONO.nearest(Colour.rgb(1, 2, 3))).isEqualTo(Colour.DEFAULT);
        assertThat(ColourDepth.MONO.nearest(Colour.indexed(9))).isEqualTo(Colour.DEFAULT);
    }
}
