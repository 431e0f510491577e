package dev.sandbar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import org.junit.jupiter.api.Test;

final class CopyCommandsTest {
    private final UiTester ui = UiTester.of(120, 40).shell("web").forget();
    private final String stream = ui.pane().stream();

    @Test
    void whatIsDraggedOverIsCopiedWhenTheButtonIsLetGo() {
        drag(MouseAction.PRESS, 2, 5);
        drag(MouseAction.DRAG, 3, 1);
        assertThat(ui.effects()).isEmpty();

        drag(MouseAction.RELEASE, 3, 1);

        PaneSelection text = new PaneSelection(ui.pane().id(), new GridPoint(2, 5), new GridPoint(3, 1));
        assertThat(ui.effects()).containsExactly(new Effect.Copy(stream, 0, text));
        assertThat(ui.state().selected()).contains(text);
        assertThat(ui.state().message()).isEqualTo(Message.good("Copied"));
    }

    @Test
    void aClickCopiesNothing() {
        drag(MouseAction.PRESS, 2, 5);
        drag(MouseAction.RELEASE, 2, 5);

        assertThat(ui.effects()).isEmpty();
        assertThat(ui.state().selected()).isEmpty();
    }

    @Test
    void theNextKeyTakesTheMarkAway() {
        drag(MouseAction.PRESS, 2, 5);
        drag(MouseAction.DRAG, 3, 1);

        assertThat(ui.press("a").state().selected()).isEmpty();
    }

    @Test
    void draggingBeyondThePaneStaysInIt() {
        drag(MouseAction.PRESS, 2, 5);
        Rect content = ui.state().layout().panes().get(0).content();

        ui.mouse(MouseAction.DRAG, 1, content.bottom() + 3, 0);

        assertThat(ui.effects())
                .containsExactly(new Effect.Mouse(
                        stream, new MouseInput(MouseAction.DRAG, 1, new GridPoint(content.rows() - 1, 0), 0)));
    }

    @Test
    void aKeyCopiesAllThatThePaneShows() {
        ui.press("C-]", "y");

        assertThat(ui.effects())
                .contains(new Effect.Copy(
                        stream, 0, PaneSelection.all(ui.pane().id(), ui.pane().size())));
    }

    @Test
    void whatIsScrolledBackToIsCopiedFromThere() {
        ui.press("C-]", "[", "k", "k").forget().press("y");

        assertThat(ui.effects())
                .filteredOn(Effect.Copy.class::isInstance)
                .extracting(effect -> ((Effect.Copy) effect).scrolledBack())
                .containsExactly(2);
        assertThat(ui.state().overlay()).isEqualTo(Overlay.Scrollback.begun());
    }

    private void drag(MouseAction action, int row, int column) {
        ui.event(new Event.PaneDragged(stream, new MouseInput(action, 1, new GridPoint(row, column), 0)));
    }
}
