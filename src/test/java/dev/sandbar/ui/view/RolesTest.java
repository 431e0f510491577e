package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.Effect;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.ListPlace;
import dev.sandbar.ui.UiTester;
import dev.sandbar.ui.copy.Search;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.SearchPattern;
import dev.sandbar.vt.SearchResult;
import dev.sandbar.vt.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What looks like what. */
final class RolesTest {
    private final UiTester ui = UiTester.of(120, 40);
    private final DrawTester tester = new DrawTester();

    @Test
    void statesHaveTheirOwnRoles() {
        ui.on("docker");

        assertThat(styleOf("● running")).isEqualTo(DrawTester.style(Role.STATE_RUNNING));
        assertThat(styleOf("○ stopped")).isEqualTo(DrawTester.style(Role.STATE_STOPPED));
    }

    @Test
    void whatASilentProviderHadLooksStale() {
        ui.event(new Event.ProviderFailed("docker", "It is gone", "Start it", UiTester.NOON));

        ui.on("docker");

        assertThat(styleOf("? running")).isEqualTo(DrawTester.style(Role.STATE_STALE));
        assertThat(styleOf("● running")).as("the other provider's").isEqualTo(DrawTester.style(Role.STATE_RUNNING));
    }

    @Test
    void theRowUnderTheCursorStandsOutToItsEnd() {
        Frame frame = tester.draw(ui.on("api"));
        ListPlace place = ListPlace.of(ui.state().layout().list().orElseThrow());
        int row = place.rows().row() + 1;
        int selected = DrawTester.style(Role.SELECTION).background();

        assertThat(frame.style(row, 1).background()).isEqualTo(selected);
        assertThat(frame.style(row, 118).background()).isEqualTo(selected);
        assertThat(frame.style(row + 1, 1).background()).isNotEqualTo(selected);
    }

    @Test
    void whatTheFilterFindsInANameStandsOut() {
        ui.press("/").type("E").press("enter").on("local");

        assertThat(styleOf("web", 1)).isEqualTo(DrawTester.style(Role.SEARCH));
        assertThat(styleOf("web", 2)).isEqualTo(DrawTester.style(Role.TEXT));
    }

    @Test
    void onlyThePanelWithTheFocusHasAFocusedBorder() {
        ui.shell("web");
        int column = ui.state().layout().panes().get(0).box().column();

        assertThat(tester.draw(ui).style(1, column)).isEqualTo(DrawTester.style(Role.BORDER_FOCUS));
        assertThat(tester.draw(ui).style(1, 0)).isEqualTo(DrawTester.style(Role.BORDER));

        ui.press("C-]", "d");
        assertThat(tester.draw(ui).style(1, column)).isEqualTo(DrawTester.style(Role.BORDER));
        assertThat(tester.draw(ui).style(1, 0)).isEqualTo(DrawTester.style(Role.BORDER_FOCUS));
    }

    @Test
    void theProgramsCursorIsTheScreensWhileItHasTheKeys() {
        ui.shell("web");
        tester.wrote(ui, "ab\u001b[3 qc");
        GridPoint origin = new GridPoint(
                ui.state().layout().panes().get(0).content().row(),
                ui.state().layout().panes().get(0).content().column());

        assertThat(tester.draw(ui).cursor()).hasValueSatisfying(cursor -> {
            assertThat(cursor.at()).isEqualTo(new GridPoint(origin.row(), origin.column() + 3));
            assertThat(cursor.shape()).isEqualTo(CursorShape.UNDERLINE);
        });
        ui.press("C-]", "d");
        assertThat(tester.draw(ui).cursor()).isEmpty();
    }

    @Test
    void markedTextStandsOutFromOneEndToTheOther() {
        ui.shell("web");
        ui.wrote("one two\nthree");
        ui.press("C-]", "[", "g", "w", "v", "j", "0", "l");
        int selected = DrawTester.style(Role.SELECTION).background();

        assertThat(styleOf("one two").background()).isNotEqualTo(selected);
        assertThat(styleOf("one two", 4).background()).isEqualTo(selected);
        assertThat(styleOf("three", 1).background()).isEqualTo(selected);
        assertThat(styleOf("three", 2).background()).isNotEqualTo(selected);
    }

    @Test
    void coloursThatAProgramChangedAreShown() {
        ui.shell("web");
        tester.wrote(ui, "\033]4;1;#102030\007\033]11;#405060\007\033[31mred");

        assertThat(styleOf("red").foreground()).isEqualTo(Colour.rgb(0x10, 0x20, 0x30));
        assertThat(styleOf("red").background()).isEqualTo(Colour.rgb(0x40, 0x50, 0x60));
    }

    @Test
    void lettersOfDoubleSizeStandApart() {
        ui.shell("web");
        tester.wrote(ui, "\033#6wide\n\033#3high\n\033#4high\n\033#6ab");

        List<String> rows = GoldenScreen.rows(tester.draw(ui));
        assertThat(rows)
                .anyMatch(row -> row.contains("w i d e"))
                .filteredOn(row -> row.contains("h i g h"))
                .hasSize(1);
        GridPoint origin = new GridPoint(
                ui.state().layout().panes().get(0).content().row(),
                ui.state().layout().panes().get(0).content().column());
        assertThat(tester.draw(ui).cursor()).hasValueSatisfying(cursor -> assertThat(cursor.at())
                .isEqualTo(new GridPoint(origin.row() + 3, origin.column() + 4)));
    }

    @Test
    void whatASearchFoundStandsOut() {
        ui.shell("web").wrote("one two\nthree two");
        ui.press("C-]", "/").type("two").press("enter");
        ui.effects().forEach(effect -> {
            if (effect instanceof Effect.Search search) {
                SearchResult result = search.text().search(SearchPattern.of(search.pattern()));
                ui.event(new Event.SearchEnded(
                        search.stream(), search.text(), new Search(search.pattern(), search.newer(), result)));
            }
        });

        assertThat(styleOf("one two", 4)).isEqualTo(DrawTester.style(Role.SEARCH));
        assertThat(styleOf("three two", 6)).isEqualTo(DrawTester.style(Role.SEARCH));
        assertThat(styleOf("three two", 0)).isNotEqualTo(DrawTester.style(Role.SEARCH));
        assertThat(ui.state().message().text()).isEqualTo("Match 2 of 2");
    }

    @Test
    void copyModeHasACursorOfItsOwnAndSaysWhereItIs() {
        ui.shell("web").wrote("one two\nthree");
        ui.press("C-]", "[", "g", "w");
        GridPoint origin = new GridPoint(
                ui.state().layout().panes().get(0).content().row(),
                ui.state().layout().panes().get(0).content().column());

        assertThat(tester.draw(ui).cursor()).hasValueSatisfying(cursor -> assertThat(cursor.at())
                .isEqualTo(new GridPoint(origin.row(), origin.column() + 4)));
        assertThat(GoldenScreen.rows(tester.draw(ui))).anyMatch(row -> row.contains("copy 1/"));
    }

    @Test
    void aProgramsColoursAreKept() {
        ui.shell("web");
        tester.wrote(ui, "\u001b[1;7mbold");

        assertThat(styleOf("bold")).isEqualTo(Style.DEFAULT.with(Style.BOLD | Style.INVERSE));
    }

    @Test
    void aProgramThatFailedSaysSoInTheRoleOfWhatIsBad() {
        ui.shell("web");
        tester.wrote(ui, "$ exit 7");
        ui.phase(new Phase.Over(false, "exited 7", ""));
        assertThat(styleOf("exited 7 ·")).isEqualTo(DrawTester.style(Role.BAD));

        ui.phase(new Phase.Over(true, "exited 0", ""));
        assertThat(styleOf("exited 0 ·")).isEqualTo(DrawTester.style(Role.GOOD));
    }

    @Test
    void aReasonThatIsLongerThanThePaneIsWideIsCut() {
        ui.shell("web");
        tester.wrote(ui, "$ ");
        ui.phase(new Phase.Over(false, "The session was lost: " + "x".repeat(300), ""));

        assertThat(styleOf("The session was lost: xxx")).isEqualTo(DrawTester.style(Role.BAD));
    }

    @Test
    void aBellOutOfSightIsShownAtItsTabAndItsSandbox() {
        ui.shell("web");
        String web = ui.pane().stream();
        ui.shell("api").event(new Event.Rang(web));

        assertThat(styleOf("1 web!", 5)).isEqualTo(DrawTester.style(Role.ALERT));
        assertThat(GoldenScreen.rows(tester.draw(ui))).anyMatch(row -> row.contains("web") && row.contains("1 !"));
    }

    private Style styleOf(String text) {
        return styleOf(text, 0);
    }

    private Style styleOf(String text, int offset) {
        Frame frame = tester.draw(ui);
        for (int row = 0; row < frame.size().rows(); row++) {
            int column = frame.text(row).indexOf(text);
            if (column >= 0) {
                return frame.style(row, column + offset);
            }
        }
        throw new AssertionError(text + " is not on the screen:\n" + String.join("\n", GoldenScreen.rows(frame)));
    }
}
