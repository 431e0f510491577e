package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.List;

/**
 * A terminal's screen and history as plain records, in the form in which screens are written to files and compared.
 *
 * @param scrollback how many history rows are kept at most
 * @param history oldest first, blank rows at its start left out
 */
public record ScreenDump(int cols, int rows, int scrollback, List<RowDump> screen, List<RowDump> history) {
    public ScreenDump {
        screen = List.copyOf(screen);
        history = List.copyOf(history);
    }

    /** What a terminal shows and remembers now; belongs to the terminal's thread. */
    public static ScreenDump of(Terminal terminal, int scrollback) {
        ScreenSnapshot shown = terminal.snapshot();
        Size size = shown.size();
        List<RowDump> screen = new ArrayList<>(size.rows());
        for (int row = 0; row < size.rows(); row++) {
            screen.add(RowDump.of(shown.row(row)));
        }
        return new ScreenDump(size.columns(), size.rows(), scrollback, screen, history(terminal));
    }

    private static List<RowDump> history(Terminal terminal) {
        List<RowDump> history = new ArrayList<>();
        for (int i = 0; i < terminal.historyRows(); i++) {
            RowDump row = RowDump.of(terminal.historyRow(i));
            if (!history.isEmpty() || !row.isBlank()) {
                history.add(row);
            }
        }
        return history;
    }
}
