package dev.sandbar.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.toml.TomlDocument;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ShippedThemesTest {
    static final List<String> SHIPPED = ThemeLoader.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void loadsWithoutADiagnostic(String name) {
        LoadedTheme loaded = load(name, ColourDepth.TRUE_COLOUR);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.theme().name()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void saysWhereItsColoursComeFrom(String name) throws IOException {
        TomlDocument file = TomlDocument.parse(name, Files.readString(Path.of("themes", name + ".toml")));

        assertThat(file.text("meta", "source")).isNotBlank();
        assertThat(file.text("meta", "license").isEmpty())
                .isEqualTo(file.text("meta", "source").startsWith("Sandbar"));
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyTextCanBeRead(String name) {
        Theme theme = load(name, ColourDepth.TRUE_COLOUR).theme();
        double least = name.startsWith("high-contrast") ? 7 : 2.4;

        for (Role role : Role.values()) {
            Style style = theme.style(role);
            boolean text = role != Role.BACKGROUND && role != Role.BORDER;
            if (text && Colour.isRgb(style.foreground()) && Colour.isRgb(style.background())) {
                assertThat(contrast(style)).as("%s in %s", role, name).isGreaterThanOrEqualTo(least);
            }
        }
        if (Colour.isRgb(theme.style(Role.TEXT).foreground())) {
            assertThat(contrast(theme.style(Role.TEXT))).isGreaterThanOrEqualTo(4);
            assertThat(contrast(theme.style(Role.SELECTION))).isGreaterThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void nothingVanishesWithFewerColours(String name) {
        Theme theme = load(name, ColourDepth.TRUE_COLOUR).theme();

        for (ColourDepth depth : List.of(ColourDepth.SIXTEEN, ColourDepth.INDEXED)) {
            for (Role role : Role.values()) {
                Style style = theme.style(role);
                boolean own = style.foreground() == Colour.DEFAULT || style.background() == Colour.DEFAULT;
                if (role != Role.BACKGROUND && !own) {
                    assertThat(depth.nearest(style.foreground()))
                            .as("%s in %s with %s", role, name, depth)
                            .isNotEqualTo(depth.nearest(style.background()));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void theRowUnderTheCursorIsSeenWithAnyColours(String name) {
        for (ColourDepth depth : ColourDepth.values()) {
            Theme theme = load(name, depth).theme();

            assertThat(shown(theme.style(Role.SELECTION), depth))
                    .as("%s with %s", name, depth)
                    .isNotEqualTo(shown(theme.style(Role.TEXT), depth));
        }
    }

    @Test
    void theNamesAreTheFilesInTheFolder() throws IOException {
        Set<String> names = new HashSet<>();
        try (var files = Files.newDirectoryStream(Path.of("themes"))) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(".toml", "")));
        }

        assertThat(names).containsExactlyInAnyOrderElementsOf(ThemeLoader.SHIPPED);
    }

    @Test
    void theDefaultTakesTheTerminalsColours() {
        Theme theme = load(ThemeLoader.DEFAULT, ColourDepth.TRUE_COLOUR).theme();

        for (Role role : Role.values()) {
            assertThat(Colour.isRgb(theme.style(role).foreground())).isFalse();
            assertThat(Colour.isRgb(theme.style(role).background())).isFalse();
        }
        assertThat(theme.style(Role.TEXT)).isEqualTo(Style.DEFAULT);
    }

    private static LoadedTheme load(String name, ColourDepth depth) {
        return new ThemeLoader(Optional.empty()).load(name, depth);
    }

    private static Style shown(Style style, ColourDepth depth) {
        return style.withForeground(depth.nearest(style.foreground()))
                .withBackground(depth.nearest(style.background()));
    }

    /** WCAG 2.1's contrast ratio. */
    private static double contrast(Style style) {
        double one = luminance(style.foreground());
        double other = luminance(style.background());
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(Colour.red(colour))
                + 0.7152 * linear(Colour.green(colour))
                + 0.0722 * linear(Colour.blue(colour));
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
