package dev.sandbar.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.toml.Diagnostic;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Underline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThemeLoaderTest {
    @TempDir
    Path own;

    @Test
    void readsColoursByEveryNotation() throws IOException {
        Theme theme = clean(
                """
                [palette]
                blood = "#8a0303"
                [roles]
                text   = "#abc"
                accent = "blood"
                good   = "bright-green"
                bad    = "red"
                muted  = "none"
                """);

        assertThat(theme.style(Role.TEXT).foreground()).isEqualTo(Colour.rgb(0xaa, 0xbb, 0xcc));
        assertThat(theme.style(Role.ACCENT).foreground()).isEqualTo(Colour.rgb(0x8a, 0x03, 0x03));
        assertThat(theme.style(Role.GOOD).foreground()).isEqualTo(Colour.indexed(10));
        assertThat(theme.style(Role.BAD).foreground()).isEqualTo(Colour.indexed(1));
        assertThat(theme.style(Role.MUTED).foreground()).isEqualTo(Colour.DEFAULT);
    }

    @Test
    void readsWhatTheSixteenColoursOfPanesLookLike() throws IOException {
        Theme theme = clean(
                """
                [ansi]
                red          = "blood"
                bright-white = "#fff"
                blue         = "none"
                [palette]
                blood = "#8a0303"
                """);

        assertThat(theme.ansi().shown(1)).isEqualTo(Colour.rgb(0x8a, 0x03, 0x03));
        assertThat(theme.ansi().shown(15)).isEqualTo(Colour.rgb(0xff, 0xff, 0xff));
        assertThat(theme.ansi().shown(4)).isEqualTo(4);
        assertThat(theme.ansi().shown(Colour.DEFAULT)).isEqualTo(Colour.DEFAULT);
        assertThat(clean("[roles]\ntext = \"none\"\n").ansi().isNone()).isTrue();
    }

    @Test
    void reportsLinesAboutPanesThatItCannotUse() throws IOException {
        write("mine", "[ansi]\nred = \"rd\"\nbright-gren = \"green\"\nblue = 3\ncyan = \"#012\"\n");
        LoadedTheme loaded = load("mine");

        assertThat(loaded.diagnostics()).extracting(Diagnostic::line).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(loaded.theme().ansi().shown(6)).isEqualTo(Colour.rgb(0, 0x11, 0x22));
    }

    @Test
    void readsARolePartByPart() throws IOException {
        Theme theme = clean(
                """
                [roles]
                search = { fg = "black", bg = "yellow", mods = ["bold", "dim", "italic", "underline", "reverse", "strike"] }
                """);

        assertThat(theme.style(Role.SEARCH))
                .isEqualTo(new Style(Colour.indexed(0), Colour.indexed(3), Colour.DEFAULT, 0)
                        .with(Style.BOLD | Style.DIM | Style.ITALIC | Style.INVERSE | Style.STRIKE)
                        .withUnderline(Underline.SINGLE));
    }

    @Test
    void theBackgroundsOneColourIsBehindEverything() throws IOException {
        Theme theme = clean("[roles]\nbackground = \"blue\"\ntext = \"white\"\n");

        assertThat(theme.style(Role.BACKGROUND).background()).isEqualTo(Colour.indexed(4));
        assertThat(theme.style(Role.STATE_FAILED).background()).isEqualTo(Colour.indexed(4));
        assertThat(theme.style(Role.HEADER)).isEqualTo(theme.style(Role.TEXT));
    }

    @Test
    void whatARoleLeavesOpenIsAsItsParentHasIt() throws IOException {
        Theme theme = clean(
                """
                [roles]
                text = "white"
                selection = { bg = "blue", mods = ["bold"] }
                selection-unfocused = { mods = [] }
                """);

        assertThat(theme.style(Role.SELECTION))
                .isEqualTo(new Style(Colour.indexed(7), Colour.indexed(4), Colour.DEFAULT, Style.BOLD));
        assertThat(theme.style(Role.SELECTION_UNFOCUSED))
                .isEqualTo(new Style(Colour.indexed(7), Colour.indexed(4), Colour.DEFAULT, 0));
    }

    @Test
    void aRoleCanHaveTheColourOfAnother() throws IOException {
        Theme theme = clean(
                """
                [roles]
                text = "accent"
                accent = "magenta"
                search = { bg = "accent" }
                """);

        assertThat(theme.style(Role.TEXT).foreground()).isEqualTo(Colour.indexed(5));
        assertThat(theme.style(Role.SEARCH).background()).isEqualTo(Colour.indexed(5));
    }

    @Test
    void thePaletteCountsMoreThanTheTerminalsNames() throws IOException {
        assertThat(clean("[palette]\nred = \"#f00001\"\n[roles]\nbad = \"red\"\n")
                        .style(Role.BAD)
                        .foreground())
                .isEqualTo(Colour.rgb(0xf0, 0, 1));
    }

    @Test
    void aThemeOnTopOfAnotherChangesPaletteAndRoles() throws IOException {
        write(
                "mine",
                """
                [meta]
                inherits = "dracula"
                [palette]
                red = "#c00000"
                [roles]
                border = "red"
                """);

        LoadedTheme loaded = load("mine");
        Theme dracula = load("dracula").theme();

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.theme().style(Role.BAD).foreground()).isEqualTo(Colour.rgb(0xc0, 0, 0));
        assertThat(loaded.theme().style(Role.BORDER).foreground()).isEqualTo(Colour.rgb(0xc0, 0, 0));
        assertThat(loaded.theme().style(Role.TEXT)).isEqualTo(dracula.style(Role.TEXT));
    }

    @Test
    void aFileOfTheUsersCanBuildOnTheShippedOneOfItsName() throws IOException {
        write("nord", "[meta]\ninherits = \"nord\"\n[roles]\nbad = \"red\"\n");

        LoadedTheme loaded = load("nord");

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.theme().name()).isEqualTo("Nord");
        assertThat(loaded.theme().style(Role.BAD).foreground()).isEqualTo(Colour.indexed(1));
    }

    @Test
    void aThemeThatIsNotThereIsReportedAndReplacedByTheDefault() {
        LoadedTheme loaded = load("drakula");

        assertThat(loaded.theme().name()).isEqualTo("Terminal");
        assertThat(loaded.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.message()).contains("drakula.toml");
            assertThat(diagnostic.nearest()).contains("dracula");
        });
    }

    @Test
    void aThemeOnTopOfOneThatIsNotThereStandsOnTheDefault() throws IOException {
        write("mine", "[meta]\ninherits = \"nowhere\"\n[roles]\nbad = \"blue\"\n");

        LoadedTheme loaded = load("mine");

        assertThat(loaded.theme().style(Role.BAD).foreground()).isEqualTo(Colour.indexed(4));
        assertThat(loaded.theme().style(Role.GOOD))
                .isEqualTo(load("terminal").theme().style(Role.GOOD));
        assertThat(loaded.diagnostics())
                .singleElement()
                .extracting(Diagnostic::file)
                .asString()
                .endsWith("mine.toml");
    }

    @Test
    void themesThatBuildOnEachOtherAreReported() throws IOException {
        write("one", "[meta]\ninherits = \"two\"\n");
        write("two", "[meta]\ninherits = \"one\"\n");

        assertThat(load("one").diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("builds on itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [roles]     | acent = "red"                    | accent
                    [roles]     | accent = "rde"                   | red
                    [roles]     | accent = { fgg = "red" }         | fg
                    [roles]     | accent = { mods = ["blod"] }     | bold
                    [roles]     | accent = { bg = "mutde" }        | muted
                    [meta]      | licence = "MIT"                  | license
                    [role]      | accent = "red"                   | roles
                    """)
    void aMisspeltNameIsReportedWithItsLineAndTheNearest(String table, String line, String nearest) throws IOException {
        write("mine", "# a comment\n" + table + "\n" + line + "\n");

        assertThat(load("mine").diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.file()).endsWith("mine.toml");
            assertThat(diagnostic.line()).isBetween(2, 3);
            assertThat(diagnostic.nearest()).contains(nearest);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[palette]\nx = \"#12\"",
                "[palette]\nx = \"#12345g\"",
                "[palette]\nx = \"#\uff11\uff11\uff11\"",
                "[palette]\nx = \"\"",
                "[palette]\nx = 17",
                "[palette]\nx = [\"#ffffff\"]",
                "[palette.x]\ny = \"red\"",
                "[roles]\naccent = 17",
                "[roles]\naccent = { fg = 17 }",
                "[roles]\naccent = { mods = [\"blinking and dancing\"] }",
                "[roles]\naccent = \"there is no such colour anywhere\"",
                "[meta]\nvariant = \"darkish\"",
                "[meta]\nname = 17",
                "accent = \"red\"",
                "[roles]\naccent = \"red",
            })
    void aBadLineIsReportedAndCostsNothingElse(String bad) throws IOException {
        write("mine", bad + "\n[roles]\ngood = \"blue\"\n".replace(bad.startsWith("[roles]") ? "[roles]" : "\0", ""));

        LoadedTheme loaded = load("mine");

        assertThat(loaded.diagnostics()).hasSize(1);
        assertThat(loaded.diagnostics().get(0).line()).isPositive();
        assertThat(loaded.theme().style(Role.GOOD).foreground()).isEqualTo(Colour.indexed(4));
        assertThat(loaded.theme().style(Role.ACCENT).foreground()).isEqualTo(Colour.DEFAULT);
    }

    @Test
    void aBadColourFallsBackToTheParentAndIsReportedOnce() throws IOException {
        write("mine", "[roles]\ntext = \"white\"\naccent = \"nonesuch colour\"\n");

        LoadedTheme loaded = load("mine");

        assertThat(loaded.theme().style(Role.ACCENT)).isEqualTo(loaded.theme().style(Role.TEXT));
        assertThat(loaded.theme().style(Role.KEY_HINT)).isEqualTo(loaded.theme().style(Role.TEXT));
        assertThat(loaded.diagnostics()).hasSize(1);
    }

    @Test
    void rolesThatReferToEachOtherAreReported() throws IOException {
        write("mine", "[roles]\ngood = \"bad\"\nbad = \"good\"\naccent = \"accent\"\n");

        LoadedTheme loaded = load("mine");

        assertThat(loaded.diagnostics()).isNotEmpty().allSatisfy(diagnostic -> assertThat(diagnostic.message())
                .contains("refers to itself"));
        assertThat(loaded.theme().style(Role.GOOD)).isEqualTo(loaded.theme().style(Role.TEXT));
    }

    @Test
    void withoutColoursTheMonoThemeStandsInForOneThatNeedsThem() {
        Theme theme = new ThemeLoader(Optional.of(own))
                .load("dracula", ColourDepth.MONO)
                .theme();

        assertThat(theme.name()).isEqualTo("Mono");
    }

    @Test
    void withoutColoursAThemeThatNeedsNoneIsKept() throws IOException {
        write("mine", "[meta]\nname = \"Mine\"\n[roles]\nbad = { mods = [\"reverse\"] }\n");

        Theme theme =
                new ThemeLoader(Optional.of(own)).load("mine", ColourDepth.MONO).theme();

        assertThat(theme.name()).isEqualTo("Mine");
    }

    @Test
    void namesAreTheShippedOnesAndTheUsers() throws IOException {
        write("mine", "");

        assertThat(new ThemeLoader(Optional.of(own)).names())
                .contains("mine", "terminal", "nord")
                .isSorted();
    }

    private Theme clean(String text) throws IOException {
        write("mine", text);
        LoadedTheme loaded = load("mine");
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.theme();
    }

    private LoadedTheme load(String name) {
        return new ThemeLoader(Optional.of(own)).load(name, ColourDepth.TRUE_COLOUR);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name + ".toml"), text);
    }
}
