package dev.sandbar.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PaneSelectionTest {
    private static final PaneId PANE = new PaneId(1);

    private final ScreenSnapshot screen = screen("one two\r\nthree\r\na line that is long\r\n日本語");

    @Test
    void aPartOfARowIsWhatIsBetweenItsEnds() {
        assertThat(marked(0, 4, 0, 6)).isEqualTo("two");
        assertThat(marked(0, 6, 0, 4)).as("backwards").isEqualTo("two");
    }

    @Test
    void rowsEndWithoutTheirBlanks() {
        assertThat(marked(0, 4, 1, 2)).isEqualTo("two\nthr");
    }

    @Test
    void aRowThatGoesOnIsOneLine() {
        assertThat(marked(2, 0, 3, 9)).isEqualTo("a line that is long");
    }

    @Test
    void wideCharactersAreWhole() {
        assertThat(marked(4, 0, 4, 9)).isEqualTo("日本語");
    }

    @Test
    void allIsEverythingDownToTheLastRow() {
        assertThat(PaneSelection.all(PANE, screen.size()).text(screen))
                .isEqualTo("one two\nthree\na line that is long\n日本語\n");
    }

    @Test
    void rowsThatAreGoneAreLeftOut() {
        assertThat(marked(4, 0, 40, 9)).isEqualTo("日本語\n");
    }

    private String marked(int fromRow, int fromColumn, int toRow, int toColumn) {
        return new PaneSelection(PANE, new GridPoint(fromRow, fromColumn), new GridPoint(toRow, toColumn)).text(screen);
    }

    private static ScreenSnapshot screen(String text) {
        Terminal terminal = new Terminal(TerminalOptions.of(new Size(10, 6)), event -> {});
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
        return terminal.snapshot();
    }
}
