package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.UiCommand;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.ui.list.Health;
import dev.sandbar.vt.MouseAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UpdateTest {
    private final UiTester ui = UiTester.of(120, 40);

    @Test
    void theCursorMovesByKeys() {
        assertThat(ui.cursor()).as("at the beginning").isEqualTo("api");
        assertThat(ui.press("k", "j").cursor()).isEqualTo("api");
        assertThat(ui.press("G").cursor()).isEqualTo("home");
        assertThat(ui.press("k", "k").cursor()).isEqualTo("web");
        assertThat(ui.press("g").cursor()).isEqualTo("docker");
        assertThat(ui.press("pagedown").cursor()).isEqualTo("home");
    }

    @Test
    void anUnboundKeySaysSoUntilTheNextKey() {
        ui.press("Q");
        assertThat(ui.state().message()).isEqualTo(Message.bad("Q does nothing here", "Press ? for all keys"));

        assertThat(ui.press("j").state().message()).isEqualTo(Message.none());
    }

    @Test
    void theListIsFilteredWhileOneTypes() {
        ui.press("/").type("we");
        assertThat(ui.names()).containsExactly("docker", "web");

        ui.press("enter");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
        assertThat(ui.press("esc").names()).hasSize(6);
    }

    @Test
    void optionsThatWouldHaveNoEffectAreRefused() {
        assertThat(ui.line("exec --no-stream web -- ls").state().message().text())
                .contains("--no-stream");
        assertThat(ui.line("exec -i web -- cat").state().message().text()).contains("-it");
        assertThat(ui.state().workspace().tab()).isEmpty();

        ui.line("exec -it web -- cat");
        assertThat(ui.state().workspace().tab()).isPresent();
    }

    @Test
    void artifactsAreRefusedWhereNoneCanBeKept() {
        assertThat(ui.line("exec -it --artifact out web -- sh")
                        .state()
                        .message()
                        .text())
                .contains("session");
        assertThat(ui.line("exec --artifact ../out web -- make")
                        .state()
                        .message()
                        .text())
                .contains("'../out' cannot be used");
        assertThat(ui.state().workspace().tab()).isEmpty();

        ui.line("exec --artifact 'out/**/*.xml' web -- make");
        assertThat(ui.state().workspace().tab()).isPresent();
    }

    @Test
    void anEscapedFilterIsTheOneBefore() {
        ui.press("/").type("api").press("enter", "/").type("x").press("esc");

        assertThat(ui.names()).containsExactly("docker", "api");
    }

    @Test
    void marksDecideWhatIsMeant() {
        ui.on("api").press("space").on("web").press("space").press("S");

        assertThat(ui.marked()).containsExactly("api", "web");
        assertThat(ui.state().overlay())
                .isInstanceOfSatisfying(Overlay.Confirm.class, confirm -> assertThat(confirm.details())
                        .containsExactly("docker/api  running", "docker/web  running"));

        ui.forget().press("y");
        assertThat(ui.effects())
                .filteredOn(Effect.Change.class::isInstance)
                .extracting(effect -> ((Effect.Change) effect).change())
                .containsExactly(Lifecycle.STOP, Lifecycle.STOP);
    }

    @Test
    void archivingAsksWhereAPaneWouldEndAndExtendingNever() {
        ui.shell("web").live().press("C-]", "d").on("web").press("A");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Confirm.class);
        ui.press("n").forget().press("E");

        assertThat(ui.effects())
                .filteredOn(Effect.Change.class::isInstance)
                .extracting(effect -> ((Effect.Change) effect).change())
                .containsExactly(Lifecycle.EXTEND);
    }

    @Test
    void whatIsInspectedByNameIsShownUnderTheCursor() {
        ui.on("web").press("l").line("inspect db");

        assertThat(ui.cursor()).isEqualTo("db");
        assertThat(ui.state().details().view()).isEqualTo(Details.View.INSPECT);
    }

    @Test
    void marksAreClearedStepByStep() {
        ui.on("api").press("v", "j", "j");
        assertThat(ui.marked()).containsExactly("api", "db", "web");

        assertThat(ui.press("esc").marked()).hasSize(3);
        assertThat(ui.press("esc").marked()).isEmpty();
    }

    @Test
    void allThatIsShownIsMarkedAtOnce() {
        assertThat(ui.press("/").type("docker").press("enter", "*").marked()).containsExactly("api", "db", "web");
    }

    @Test
    void oneSandboxIsStoppedWithoutAQuestionUnlessASessionIsOpenInIt() {
        ui.on("web").forget().press("S");
        assertThat(ui.effects()).filteredOn(Effect.Change.class::isInstance).hasSize(1);

        ui.shell("web").press("C-]", "d").on("web").forget().press("S");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Confirm.class);
        assertThat(ui.effects()).filteredOn(Effect.Change.class::isInstance).isEmpty();
    }

    @Test
    void removingAlwaysAsksAndAStrayKeyDoesNotAnswer() {
        ui.on("db").press("D").forget().press("A-x");

        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Confirm.class);
        assertThat(ui.press("esc").effects()).isEmpty();
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
    }

    @Test
    void theCommandLineTakesAllKeysAndGivesALine() {
        ui.forget().press(":").type("q").press("C-c");
        assertThat(ui.effects())
                .hasExactlyElementsOfTypes(Effect.OpenLine.class, Effect.TypeKey.class, Effect.TypeKey.class);

        ui.line("sort this").effects();
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
        assertThat(ui.state().message().bad()).isTrue();
    }

    @Test
    void xBeginsALineForWhatIsMeant() {
        ui.on("api").press("space").on("home").press("space").forget().press("x");

        assertThat(ui.effects()).containsExactly(new Effect.OpenLine("exec api home -- "));
    }

    @Test
    void aLineNamesItsSandboxesByGlob() {
        ui.line("stop docker/*");

        assertThat(ui.state().overlay())
                .isInstanceOfSatisfying(Overlay.Confirm.class, confirm -> assertThat(confirm.details())
                        .hasSize(3));
    }

    @Test
    void aLineThatNamesNothingThatIsThereSaysSo() {
        ui.line("stop nothing");

        assertThat(ui.state().message().text()).startsWith("There is no sandbox nothing");
    }

    @Test
    void aLineWithoutANameMeansTheCurrentSandboxBeforeTheOneUnderTheCursor() {
        ui.on("api").event(new Event.CurrentChanged(Optional.of(new SandboxId("docker", "web"))));

        ui.forget().line("restart");

        assertThat(ui.effects())
                .anyMatch(effect -> effect instanceof Effect.Change change
                        && change.sandbox().name().equals("web"));
    }

    @Test
    void onlySandboxesInSightAreMeasured() {
        assertThat(ui.effects())
                .filteredOn(Effect.Measure.class::isInstance)
                .last()
                .isEqualTo(new Effect.Measure(Set.of(id("docker", "api"), id("docker", "web"), id("local", "home"))));

        ui.event(new Event.StatsArrived(Map.of(id("docker", "web"), new Stats(5, 1, 0))))
                .on("web")
                .forget()
                .press("z");
        assertThat(ui.effects()).contains(new Effect.Measure(Set.of(id("local", "home"))));
        assertThat(ui.state().listing().stats()).isEmpty();
    }

    @Test
    void aSilentProviderKeepsItsRowsAndIsNotMeasured() {
        ui.forget().event(new Event.ProviderFailed("docker", "It is gone", "Start it", UiTester.NOON));

        assertThat(ui.names()).hasSize(6);
        assertThat(ui.state().listing().provider("docker").orElseThrow().health())
                .isInstanceOf(Health.Silent.class);
        assertThat(ui.effects()).containsExactly(new Effect.Measure(Set.of(id("local", "home"))));
    }

    @Test
    void aLogIsFollowedWhileItIsShown() {
        ui.on("web").forget().press("l");
        assertThat(ui.effects()).containsExactly(new Effect.FollowLog(Optional.of(id("docker", "web"))));

        ui.event(new Event.LogArrived(id("docker", "web"), List.of("one")));
        ui.event(new Event.LogArrived(id("docker", "api"), List.of("stray")));
        assertThat(ui.state().details().lines()).containsExactly("one");

        ui.forget().press("i");
        assertThat(ui.effects()).containsExactly(new Effect.FollowLog(Optional.empty()));
    }

    @Test
    void quittingAsksWhenASessionIsOpen() {
        ui.forget().press("q");
        assertThat(ui.effects()).contains(new Effect.Quit(0));

        ui.shell("web").press("C-]", "q");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Confirm.class);
        ui.forget().press("y");
        assertThat(ui.effects()).contains(new Effect.Quit(0));
    }

    @Test
    void ctrlCNeverQuits() {
        ui.forget().press("C-c", "C-c", "C-c");

        assertThat(ui.effects()).isEmpty();
    }

    @Test
    void ctrlCInTheListEndsTheCommandThatWasStartedLast() {
        ui.line("exec web -- sleep 9").live();
        String stream = ui.pane().stream();

        ui.press("1");
        ui.press("C-]", "d").forget().press("C-c");

        assertThat(ui.effects()).containsExactly(new Effect.CancelRun(stream));
    }

    @Test
    void thePaletteDoesWhatIsChosen() {
        ui.press("C-p").type("reverse").press("enter");

        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
        assertThat(ui.state().listing().view().reversed()).isTrue();
    }

    @Test
    void pastedTextGoesWhereOneTypes() {
        ui.press("/").event(new Event.Pasted("web\n"));
        assertThat(ui.names()).containsExactly("docker", "web");

        ui.press("enter", "C-p").event(new Event.Pasted("reverse")).press("enter");
        assertThat(ui.state().listing().view().reversed()).isTrue();

        ui.press("?").event(new Event.Pasted("zoom"));
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.Help(TextInput.of("zoom"), 0));
    }

    @Test
    void escapeInTheDetailsGoesBackAndLeavesARunningCommandAlone() {
        ui.line("exec web -- sleep 9").live().press("C-]", "d", "2").forget().press("esc");

        assertThat(ui.state().focus()).isEqualTo(Panel.LIST);
        assertThat(ui.effects()).filteredOn(Effect.CancelRun.class::isInstance).isEmpty();
    }

    @Test
    void helpIsSearchedAndScrolled() {
        ui.press("?", "down", "down");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.Help(TextInput.empty(), 2));

        ui.type("x");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.Help(TextInput.of("x"), 0));
        assertThat(ui.press("esc").state().overlay()).isEqualTo(new Overlay.None());
    }

    @Test
    void aClickPutsTheCursorOnItsRow() {
        ListPlace place = ListPlace.of(ui.state().layout().list().orElseThrow());

        ui.click(place.rows().row() + 2, 5);
        assertThat(ui.cursor()).isEqualTo("db");

        ui.mouse(MouseAction.PRESS, 3, place.rows().row() + 1, 5);
        assertThat(ui.cursor()).isEqualTo("api");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Palette.class);
    }

    @Test
    void aClickOnATabShowsIt() {
        ui.shell("web").shell("api");
        Rect row = ui.state().layout().tabs().orElseThrow();
        assertThat(ui.labels()).containsExactly("api");

        ui.click(row.row(), ScreenLayout.FIRST_TAB + 1);
        assertThat(ui.labels()).containsExactly("web");
    }

    @Test
    void aClickOnATabWorksWhereTheHintLineHoldsThem() {
        UiTester narrow = UiTester.of(80, 24).shell("web").shell("api");

        narrow.click(23, 2);

        assertThat(narrow.labels()).containsExactly("web");
    }

    @Test
    void aClickInThePaletteChoosesAndOneBesideItCloses() {
        ui.press("C-p").type("list.");
        Overlay.Palette palette = (Overlay.Palette) ui.state().overlay();
        PalettePlace place =
                PalettePlace.of(ui.state().size(), palette.matching().size(), 0);
        int reverse = palette.matching().indexOf(UiCommand.LIST_REVERSE);

        ui.click(place.rows().row() + reverse, place.rows().column() + 3);
        assertThat(ui.state().listing().view().reversed()).isTrue();
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());

        ui.press("C-p").click(39, 0);
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
    }

    @Test
    void theMouseInAPaneIsGivenOnInItsOwnPlaces() {
        ui.shell("web");
        Rect content = ui.state().layout().panes().get(0).content();

        ui.forget().click(content.row() + 2, content.column() + 3);

        assertThat(ui.effects()).singleElement().isInstanceOfSatisfying(Effect.Mouse.class, mouse -> {
            assertThat(mouse.mouse().at().row()).isEqualTo(2);
            assertThat(mouse.mouse().at().column()).isEqualTo(3);
        });
    }

    @Test
    void theListScrollsSoThatTheCursorStaysInSight() {
        UiTester many = UiTester.of(80, 10);
        many.event(new Event.SandboxesListed(
                "docker",
                IntStream.range(0, 2000)
                        .mapToObj(i -> UiTester.sandbox("docker", "box" + (10000 + i), SandboxState.RUNNING))
                        .toList(),
                UiTester.NOON));

        many.press("G");
        int rows =
                ListPlace.of(many.state().layout().list().orElseThrow()).rows().rows();
        assertThat(many.state().listing().top()).isEqualTo(2003 - rows);
        assertThat(many.press("g").state().listing().top()).isZero();
    }

    private static SandboxId id(String provider, String name) {
        return new SandboxId(provider, name);
    }
}
