package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextPoint;
import dev.sandbar.vt.TextRange;
import org.junit.jupiter.api.Test;

/** Copy mode by keys and by mouse, from what is pressed to what is copied. */
final class CopyCommandsTest {
    private static final String TEXT = "one two\nthree four\n\nfive six seven";

    private final UiTester ui = UiTester.of(120, 40).shell("web").wrote(TEXT).forget();

    @Test
    void aWordIsCopiedWithTheKeysOfVi() {
        copyMode().press("g", "w", "v", "e", "y");

        assertThat(ui.effects()).contains(new Effect.Copy("two"));
        assertThat(ui.pane().view()).as("copy mode is left").isEqualTo(new PaneView.Live());
    }

    @Test
    void aRectangleIsCopiedFromTheMiddleOfLines() {
        copyMode().press("g", "l", "C-v", "j", "l", "l", "enter");

        assertThat(ui.effects()).contains(new Effect.Copy("ne\nhre"));
    }

    @Test
    void wholeLinesAreCopiedWhereverTheCursorIsInThem() {
        copyMode().press("g", "l", "l", "V", "j", "y");

        assertThat(ui.effects()).contains(new Effect.Copy("one two\nthree four"));
    }

    @Test
    void shiftAndArrowsMarkForThoseWhoDoNotKnowVi() {
        copyMode().press("home", "S-right", "S-right", "S-right", "enter");

        assertThat(ui.effects()).contains(new Effect.Copy("five"));
    }

    @Test
    void theOtherEndOfWhatIsMarkedCanBeMovedToo() {
        copyMode().press("g", "w", "v", "e", "o", "h", "h", "y");

        assertThat(ui.effects()).contains(new Effect.Copy("e two"));
    }

    @Test
    void nothingMarkedIsNotCopiedAndTheWayOutIsSaid() {
        copyMode().press("y");

        assertThat(ui.effects()).noneMatch(Effect.Copy.class::isInstance);
        assertThat(ui.state().message().text()).startsWith("Nothing is marked");
    }

    @Test
    void escapeUnmarksAndThenLeaves() {
        copyMode().press("v", "h", "esc");
        assertThat(ui.pane().copying().orElseThrow().mark()).isEmpty();

        ui.press("esc");
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Live());
    }

    @Test
    void noKeyReachesTheProgram() {
        copyMode().forget().press("j", "k", "C-c");

        assertThat(ui.effects()).noneMatch(Effect.Press.class::isInstance);
    }

    @Test
    void theLeaderStillLeadsToOtherPanes() {
        copyMode().press("C-]", "d");

        assertThat(ui.state().focus()).isEqualTo(Panel.LIST);
        assertThat(ui.press("0").pane().copying()).as("copy mode was kept").isPresent();
    }

    @Test
    void aCharacterInTheLineIsFoundAndFoundAgain() {
        copyMode().press("0").press("f", "s", ";");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 9));

        ui.press(",");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 5));
    }

    @Test
    void aCountSaysHowOftenOrWhere() {
        copyMode().press("g", "3", "w");
        assertThat(cursor()).isEqualTo(new TextPoint(1, 6));
        ui.press("1", "0", "h");
        assertThat(cursor()).as("no further than the line").isEqualTo(new TextPoint(1, 0));
        ui.press("2", "j", "2", "f", "s");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 9));
        ui.press("2", "G");
        assertThat(cursor()).isEqualTo(new TextPoint(1, 0));
        ui.press("3", "g", "2", "k", "2", "$");
        assertThat(cursor()).isEqualTo(new TextPoint(1, 9));
    }

    @Test
    void aCountIsForOneCommandAndZeroAloneIsNone() {
        copyMode().press("g", "2", "j", "j");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 0));
        ui.press("l", "l", "0");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 0));
        ui.press("3", "esc", "l");
        assertThat(cursor()).as("escape takes the count away and nothing else").isEqualTo(new TextPoint(3, 1));
    }

    @Test
    void aCountThatIsTooGreatEndsAtTheEdge() {
        copyMode().press("9".repeat(30).split("")).press("l");
        assertThat(cursor()).isEqualTo(new TextPoint(3, 13));
        ui.press("9".repeat(30).split("")).press("k");
        assertThat(cursor()).isEqualTo(new TextPoint(0, 6));
    }

    @Test
    void marksGoAsFarAsIsCounted() {
        copyMode().press("g", "v", "1", "2", "l", "y");
        assertThat(ui.effects()).contains(new Effect.Copy("one two"));
        copyMode().press("g", "2", "S-right", "y");
        assertThat(ui.effects()).contains(new Effect.Copy("one"));
    }

    @Test
    void allThatIsInSightIsCopiedWithoutTheBlanksBelow() {
        ui.press("C-]", "Y");

        assertThat(ui.effects()).contains(new Effect.Copy(TEXT));
    }

    @Test
    void whatTheLastCommandPrintedIsCopied() {
        ui.wrote("\033]133;A\007$ \033]133;B\007ls\n\033]133;C\007one\ntwo\n\033]133;D;0\007\033]133;A\007$ ");

        ui.press("C-]", "y");

        assertThat(ui.effects()).contains(new Effect.Copy("one\ntwo"));
    }

    @Test
    void aShellWithoutMarksIsToldFromOneThatPrintedNothing() {
        ui.press("C-]", "y");

        assertThat(ui.effects()).noneMatch(Effect.Copy.class::isInstance);
        assertThat(ui.state().message().text()).contains("OSC 133");
    }

    @Test
    void whatIsDraggedOverIsCopiedAndStaysMarkedForAWhile() {
        drag(MouseAction.PRESS, 0, 4, 0);
        drag(MouseAction.DRAG, 1, 4, 0);
        drag(MouseAction.RELEASE, 1, 4, 0);

        TextRange range = TextRange.linear(new TextPoint(0, 4), new TextPoint(1, 4));
        assertThat(ui.effects()).contains(new Effect.Copy("two\nthree"));
        assertThat(ui.state().selected()).contains(new PaneSelection(ui.pane().id(), range));
        assertThat(ui.press("a").state().selected()).isEmpty();
    }

    @Test
    void altAndDraggingMarkARectangle() {
        drag(MouseAction.PRESS, 0, 4, KeyPress.ALT);
        drag(MouseAction.DRAG, 1, 6, KeyPress.ALT);
        drag(MouseAction.RELEASE, 1, 6, KeyPress.ALT);

        assertThat(ui.effects()).contains(new Effect.Copy("two\ne f"));
    }

    @Test
    void twoClicksCopyAWordAndThreeALine() {
        click(1, 7, 2);
        assertThat(ui.effects()).contains(new Effect.Copy("four"));

        click(1, 7, 3);
        assertThat(ui.effects()).contains(new Effect.Copy("three four"));
    }

    @Test
    void aClickCopiesNothingAndLeavesThePaneAsItWas() {
        click(1, 7, 1);

        assertThat(ui.effects()).noneMatch(Effect.Copy.class::isInstance);
        assertThat(ui.pane().view()).isEqualTo(new PaneView.Live());
    }

    @Test
    void draggingBeyondTheEdgeMovesTheTextAsLongAsItIsHeld() {
        ui.wrote("line\n".repeat(200));
        drag(MouseAction.PRESS, 3, 2, 0);
        drag(MouseAction.DRAG, -2, 0, 0);
        String stream = ui.pane().stream();
        long top = ui.pane().copying().orElseThrow().view().top();
        assertThat(ui.effects()).anyMatch(Effect.Wake.class::isInstance);

        ui.event(new Event.PaneHeld(stream)).event(new Event.PaneHeld(stream));
        assertThat(ui.pane().copying().orElseThrow().view().top()).isEqualTo(top - 2);

        drag(MouseAction.DRAG, 2, 0, 0);
        ui.forget().event(new Event.PaneHeld(stream));
        assertThat(ui.effects()).isEmpty();
    }

    @Test
    void theMouseMovesTheCursorOfCopyModeAndDoesNotEndIt() {
        copyMode();
        click(0, 4, 1);
        assertThat(cursor()).isEqualTo(new TextPoint(0, 4));

        drag(MouseAction.PRESS, 0, 0, 0);
        drag(MouseAction.DRAG, 0, 2, 0);
        drag(MouseAction.RELEASE, 0, 2, 0);
        assertThat(ui.effects()).contains(new Effect.Copy("one"));
        assertThat(ui.pane().copying()).isPresent();
    }

    @Test
    void aPaneThatBecomesSmallerKeepsTheCursorInSight() {
        ui.wrote("line\n".repeat(200));
        copyMode().event(new Event.Resized(new Size(120, 14)));

        assertThat(cursor().row())
                .isBetween(
                        ui.pane().copying().orElseThrow().view().top(),
                        ui.pane().copying().orElseThrow().view().bottom());
    }

    @Test
    void whatIsMarkedStaysMarkedWhenThePaneBecomesNarrower() {
        ui.wrote("filler that is long enough to be wrapped ".repeat(8) + "\none two three");
        copyMode().press("0", "w", "v", "e").event(new Event.Resized(new Size(70, 40)));

        assertThat(ui.pane().copying().orElseThrow().markedText()).contains("two");
        assertThat(ui.press("y").effects()).contains(new Effect.Copy("two"));
    }

    private UiTester copyMode() {
        return ui.press("C-]", "[");
    }

    private TextPoint cursor() {
        return ui.pane().copying().orElseThrow().cursor();
    }

    private void click(int row, int column, int clicks) {
        ui.mouse(input(MouseAction.PRESS, row, column, 0), clicks);
        forwarded(clicks);
        ui.mouse(input(MouseAction.RELEASE, row, column, 0), clicks);
    }

    private void drag(MouseAction action, int row, int column, int modifiers) {
        ui.mouse(input(action, row, column, modifiers), 1);
        forwarded(1);
    }

    /** A program that does not want the mouse hands it back. */
    private void forwarded(int clicks) {
        ui.takeMouse().ifPresent(mouse -> ui.event(new Event.PanePressed(mouse.stream(), mouse.mouse(), clicks)));
    }

    private MouseInput input(MouseAction action, int row, int column, int modifiers) {
        Rect content = ui.state().layout().panes().get(0).content();
        GridPoint at = new GridPoint(content.row() + row, content.column() + column);
        return new MouseInput(action, 1, at, modifiers);
    }
}
