package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaneCommandsTest {
    private final UiTester ui = UiTester.of(200, 60);

    @Test
    void enterOpensAShellOfThePanesSize() {
        ui.on("web").forget().press("enter");

        assertThat(ui.effects())
                .filteredOn(Effect.OpenSession.class::isInstance)
                .map(Effect.OpenSession.class::cast)
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.program().sandboxName()).isEqualTo("web");
                    assertThat(open.program().command()).isEmpty();
                    assertThat(open.size()).isEqualTo(new Size(138, 43));
                });
        assertThat(ui.pane().phase()).isEqualTo(new Phase.Opening());
        assertThat(ui.state().focus()).isEqualTo(Panel.PANES);
    }

    @Test
    void enterOnASandboxWithASessionGoesToIt() {
        ui.shell("web").shell("api").press("C-]", "d").on("web").press("enter");

        assertThat(ui.labels()).containsExactly("web");
        assertThat(ui.state().workspace().panes()).hasSize(2);
        assertThat(ui.state().focus()).isEqualTo(Panel.PANES);
    }

    @Test
    void aShellInEachMarkedSandboxOpensSideBySide() {
        ui.on("api").press("space").on("web").press("space").on("home").press("space", "e");

        assertThat(ui.labels()).containsExactly("api", "web", "home");
        assertThat(ui.state().layout().panes()).hasSize(3);
    }

    @Test
    void aSandboxThatDoesNotRunIsRefusedWithTheNextStep() {
        ui.on("db").press("enter");

        assertThat(ui.state().workspace().panes()).isEmpty();
        assertThat(ui.state().message()).isEqualTo(Message.bad("docker/db is stopped", "Start it with s"));
    }

    @Test
    void splittingOpensAShellInTheSameSandbox() {
        ui.shell("web").press("C-]", "|").live().press("C-]", "-");

        assertThat(ui.labels()).containsExactly("web", "web", "web");
        assertThat(ui.state().layout().panes())
                .extracting(place -> place.box().columns())
                .containsExactly(70, 70, 70);
    }

    @Test
    void whereASplitToTheRightHasNoRoomThePaneGoesBelow() {
        UiTester narrow = UiTester.of(80, 24).shell("web");

        narrow.press("C-]", "|").live();

        assertThat(narrow.state().layout().panes())
                .extracting(PanePlace::box)
                .containsExactly(new Rect(0, 0, 12, 80), new Rect(12, 0, 11, 80));
    }

    @Test
    void shellsAreArrangedSoThatAllAreInSight() {
        UiTester narrow = UiTester.of(120, 40);
        narrow.on("api").press("space").on("web").press("space", "e");

        assertThat(narrow.state().layout().panes())
                .extracting(PanePlace::edge)
                .containsExactly(PanePlace.Edge.BOX, PanePlace.Edge.BOX);
    }

    @Test
    void focusGoesToThePaneOnThatSide() {
        ui.shell("web").press("C-]", "|").live();
        String right = ui.pane().stream();

        ui.press("C-]").forget().press("h");
        String left = ui.pane().stream();

        assertThat(left).isNotEqualTo(right);
        assertThat(ui.effects()).containsExactly(new Effect.Focus(right, false), new Effect.Focus(left, true));
    }

    @Test
    void aPaneThatIsNotShownOnANarrowScreenIsReachedByFocus() {
        UiTester narrow = UiTester.of(80, 17).shell("web");
        narrow.press("C-]", "|").live();
        assertThat(narrow.state().layout().panes()).hasSize(1);
        String second = narrow.pane().stream();

        narrow.press("C-]", "h");

        assertThat(narrow.pane().stream()).isNotEqualTo(second);
        assertThat(narrow.state().layout().panes()).hasSize(1);
    }

    @Test
    void zoomGivesThePaneAllSpaceAndTakesItBack() {
        ui.shell("web").press("C-]", "|").live();
        Size split = ui.pane().size();

        ui.press("C-]", "z");
        assertThat(ui.pane().size()).isEqualTo(new Size(138, 43));

        ui.press("C-]", "z");
        assertThat(ui.pane().size()).isEqualTo(split);
    }

    @Test
    void layoutsFollowEachOther() {
        ui.shell("web").press("C-]", "|").live().press("C-]", "space");

        assertThat(ui.state().message().text()).isEqualTo("layout: columns");
        ui.press("C-]", "space");
        assertThat(ui.state().message().text()).isEqualTo("layout: rows");
        assertThat(ui.state().layout().panes())
                .extracting(place -> place.box().columns())
                .containsOnly(140);
    }

    @Test
    void tabsAreReachedByNumberAndByTheOneBefore() {
        ui.shell("web").shell("api");
        assertThat(ui.labels()).containsExactly("api");

        ui.press("C-]", "1");
        assertThat(ui.labels()).containsExactly("web");
        ui.press("C-]", "tab");
        assertThat(ui.labels()).containsExactly("api");
        ui.press("C-]", "n");
        assertThat(ui.labels()).containsExactly("web");
    }

    @Test
    void aTabGetsTheNameThatIsTyped() {
        ui.shell("web").press("C-]", ",").type("build").press("enter");

        assertThat(ui.tab().name()).isEqualTo("build");
    }

    @Test
    void anEscapedNameIsForgotten() {
        ui.shell("web").press("C-]", ",").type("build").press("esc");

        assertThat(ui.tab().name()).isEmpty();
    }

    @Test
    void resizingTheScreenResizesEveryProgramInSight() {
        ui.shell("web").press("C-]", "|").live().forget().event(new Event.Resized(new Size(160, 50)));

        assertThat(ui.effects()).filteredOn(Effect.Resize.class::isInstance).hasSize(2);
        assertThat(ui.effects()).isEmpty();
    }

    @Test
    void aPaneOutOfSightKeepsItsSizeAndRemembersThatItRang() {
        ui.shell("web");
        String web = ui.pane().stream();
        Size size = ui.pane().size();
        ui.shell("api").forget().event(new Event.Rang(web));

        assertThat(ui.state().workspace().of(web).orElseThrow().rang()).isTrue();
        assertThat(ui.state().workspace().of(web).orElseThrow().size()).isEqualTo(size);
        assertThat(ui.effects()).containsExactly(new Effect.Bell());

        ui.press("C-]", "1");
        assertThat(ui.pane().rang()).isFalse();
    }

    @Test
    void aProgramThatBreaksOffInSightTellsWhatToDo() {
        ui.shell("web").phase(new Phase.Live()).phase(new Phase.Over(false, "lost", "Open it again"));

        assertThat(ui.state().message()).isEqualTo(Message.bad("web: lost", "Open it again"));
        assertThat(ui.pane().rang()).isFalse();
    }

    @Test
    void aProgramThatEndsOutOfSightIsToldAndMarked() {
        ui.shell("web");
        String web = ui.pane().stream();
        ui.shell("api").event(new Event.PhaseChanged(web, new Phase.Over(false, "exited 7", "")));

        assertThat(ui.state().message()).isEqualTo(Message.bad("web: exited 7", ""));
        assertThat(ui.state().workspace().of(web).orElseThrow().rang()).isTrue();
        assertThat(ui.press("C-]", "1").pane().rang()).isFalse();
    }

    @Test
    void aProgramThatEndsInSightSpeaksForItself() {
        ui.shell("web").phase(new Phase.Over(false, "exited 7", ""));

        assertThat(ui.state().message()).isEqualTo(Message.none());
        assertThat(ui.pane().rang()).isFalse();
    }

    @Test
    void aLineThatRunsACommandShowsItInATabThatCtrlCEnds() {
        ui.on("web").line("exec api -- make test");

        assertThat(ui.pane().content()).isInstanceOf(Content.Run.class);
        assertThat(ui.effects())
                .anyMatch(effect -> effect instanceof Effect.StartRun run
                        && run.run()
                                .targets()
                                .equals(List.of(ui.state().listing().sandboxes().get(2))));

        ui.live().forget().press("C-c");
        assertThat(ui.effects()).containsExactly(new Effect.CancelRun(ui.pane().stream()));
    }

    @Test
    void aRunThatEndsOutOfSightRingsAndIsMarked() {
        ui.on("web").line("exec api -- make test");
        String run = ui.pane().stream();
        ui.live().shell("web").forget().event(new Event.PhaseChanged(run, new Phase.Over(true, "ok, 1.0 s", "")));

        assertThat(ui.effects()).containsExactly(new Effect.Bell());
        assertThat(ui.state().workspace().of(run).orElseThrow().rang()).isTrue();
        assertThat(ui.state().message().text()).endsWith("ok, 1.0 s");
    }

    @Test
    void thePanesAreOnlyReachedWhenThereAreSome() {
        ui.press("0");

        assertThat(ui.state().focus()).isEqualTo(Panel.LIST);
        assertThat(ui.state().message().text()).startsWith("No pane is open");
    }
}
