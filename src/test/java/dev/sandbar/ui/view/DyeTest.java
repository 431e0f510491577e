package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.AnsiColours;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DyeTest {
    @Test
    void aReversedScreenSwapsTheDefaultColours() {
        assertThat(shown("\033[?5hx")).isEqualTo(Style.DEFAULT.with(Style.INVERSE));
        assertThat(shown("\033[?5h\033[7mx")).isEqualTo(Style.DEFAULT);
    }

    @Test
    void coloursThatAProgramChoseAreNotReversed() {
        Style both = Style.DEFAULT.withForeground(3).withBackground(4);
        assertThat(seen("\033[?5h\033[33;44mx")).isEqualTo(both);
        assertThat(seen("\033[?5h\033[7;33;44mx"))
                .isEqualTo(both.withForeground(4).withBackground(3));
        assertThat(shown("\033[?5h\033[33mx"))
                .isEqualTo(Style.DEFAULT.withBackground(3).with(Style.INVERSE));
        assertThat(shown("\033[?5h\033[44mx"))
                .isEqualTo(Style.DEFAULT.withForeground(4).with(Style.INVERSE));
    }

    @Test
    void defaultColoursThatAProgramChangedAreSwappedToo() {
        String changed = "\033]10;#010203\033\\\033]11;#040506\033\\";
        Style usual = Style.DEFAULT.withForeground(Colour.rgb(1, 2, 3)).withBackground(Colour.rgb(4, 5, 6));
        assertThat(seen(changed + "x")).isEqualTo(usual);
        assertThat(seen(changed + "\033[?5hx"))
                .isEqualTo(usual.withForeground(usual.background()).withBackground(usual.foreground()));
    }

    @Test
    void theThemesSixteenColoursAreShownUnlessTheProgramChangedThem() {
        int red = Colour.rgb(0xbf, 0x61, 0x6a);
        AnsiColours ansi = new AnsiColours(Map.of(1, red));
        assertThat(shown("\033[31;42mx", ansi))
                .isEqualTo(Style.DEFAULT.withForeground(red).withBackground(2));
        assertThat(shown("\033[7;41mx", ansi))
                .isEqualTo(Style.DEFAULT.withBackground(red).with(Style.INVERSE));
        assertThat(shown("\033[38;5;17mx", ansi)).isEqualTo(Style.DEFAULT.withForeground(17));
        assertThat(shown("\033]4;1;#010203\033\\\033[31mx", ansi))
                .isEqualTo(Style.DEFAULT.withForeground(Colour.rgb(1, 2, 3)));
    }

    /** What the style comes to when no colour is the default one. */
    private static Style seen(String written) {
        Style style = shown(written);
        return style.inverse()
                ? style.without(Style.INVERSE)
                        .withForeground(style.background())
                        .withBackground(style.foreground())
                : style;
    }

    private static Style shown(String written) {
        return shown(written, AnsiColours.NONE);
    }

    private static Style shown(String written, AnsiColours ansi) {
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(4, 1)), event -> {});
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        Frame frame = new Frame(new Size(4, 1));
        frame.area().blit(0, terminal.snapshot().row(0));
        Dye.of(terminal.snapshot()).apply(frame.area(), ansi);
        return frame.style(0, 0);
    }
}
