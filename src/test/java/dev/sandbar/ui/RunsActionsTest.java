package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.RunsAction;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.runs.RunItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of runs, with the shipped keys. */
final class RunsActionsTest {
    private final UiTester ui = UiTester.of(100, 30);

    private static RunItem item(String id, String line) {
        return new RunItem(
                id,
                "docker/web",
                line,
                UiTester.NOON.minusSeconds(90),
                Optional.of(new RunItem.Ending(Outcome.FAILED, OptionalInt.of(2), Duration.ofMillis(1_500))));
    }

    private UiTester opened() {
        ui.press("H");
        return ui.event(new Event.RunsFound("", List.of(item("r2", "make"), item("r1", "ls"))));
    }

    @Test
    void theListIsAskedForWhenItOpensAndEverySecond() {
        assertThat(ui.press("H").effects()).contains(new Effect.FindRuns(""));
        assertThat(ui.event(new Event.Tick(UiTester.NOON.plusSeconds(1))).effects())
                .contains(new Effect.FindRuns(""));
        assertThat(ui.press("q")
                        .event(new Event.Tick(UiTester.NOON.plusSeconds(2)))
                        .effects())
                .isEmpty();
    }

    @Test
    void aRunIsShownInATabOfItsOwn() {
        opened().press("j", "enter");

        assertThat(ui.pane().content()).isEqualTo(new Content.RunOutput("r1", "ls"));
        assertThat(ui.effects()).anyMatch(Effect.ShowKept.class::isInstance);
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
    }

    @Test
    void twoMarkedRunsAreComparedAndNoOtherNumber() {
        opened().press("space", "d");
        assertThat(ui.state().message().text()).contains("1 are marked").contains("Mark two");

        ui.press("space", "d");
        assertThat(ui.pane().content()).isEqualTo(new Content.RunComparison("r1", "r2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls",
                "show last",
                "logs last",
                "diff 1 2",
                "rm last",
                "prune",
                "export last --output a.zip",
                "import a.zip",
                "verify"
            })
    void aTabIsTitledWithTheWordThatAskedForIt(String words) {
        ui.line("runs " + words);

        assertThat(ui.pane().content().label()).isEqualTo("runs " + words.replaceFirst(" .*", ""));
    }

    @Test
    void aRunIsRepeatedAsItWasRead() {
        opened().press("r");
        assertThat(ui.effects()).contains(new Effect.RepeatRun("r2"));

        Action.Exec again = new Action.Exec(List.of("web"), List.of("make"), ExecOptions.NONE);
        ui.event(new Event.RunRead(again));
        assertThat(ui.pane().content()).isInstanceOf(Content.Run.class);
    }

    @Test
    void exportOpensTheLineWithTheRunsThatAreMeant() {
        opened().press("space", "space", "e");

        assertThat(ui.effects()).contains(new Effect.OpenLine("runs export r2 r1 --output "));
    }

    @Test
    void theFilesOfARunAreListedInATabOfTheirOwn() {
        opened().press("j", "a");

        assertThat(ui.pane().content())
                .isEqualTo(new Content.RunsReport(
                        new RunsAction.Artifacts("r1", List.of(), Optional.empty(), false), "runs artifacts"));
    }

    @Test
    void wordsAreSoughtAndGivenUpFirst() {
        opened().press("/").type("mak").press("enter");
        assertThat(ui.effects()).contains(new Effect.FindRuns("mak"));

        ui.press("esc");
        assertThat(ui.state().overlay()).isInstanceOf(Overlay.Runs.class);
        ui.press("esc");
        assertThat(ui.state().overlay()).isEqualTo(new Overlay.None());
    }

    @Test
    void aCommandThatEndsOutOfSightRings() {
        UiTester small = UiTester.of(50, 20).press(":");
        small.event(new Event.LineAccepted("exec web -- make"));
        String stream = small.pane().stream();
        small.press("C-]", "d").event(new Event.PhaseChanged(stream, new Phase.Over(false, "failed", "")));

        assertThat(small.effects()).contains(new Effect.Bell());
    }
}
