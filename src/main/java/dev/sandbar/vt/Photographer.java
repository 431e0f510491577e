package dev.sandbar.vt;

import java.util.ArrayList;
import java.util.List;

/** Makes snapshots of a screen. */
final class Photographer {
    private final Screen screen;
    private final MouseEncoder mouse;

    Photographer(Screen screen, MouseEncoder mouse) {
        this.screen = screen;
        this.mouse = mouse;
    }

    ScreenSnapshot take(int scrolledBack) {
        int history = screen.history.count();
        int back = Math.max(0, Math.min(scrolledBack, history));
        RowTables tables = screen.tables();
        List<Row> rows = new ArrayList<>(screen.rows());
        for (int i = 0; i < screen.rows(); i++) {
            int index = i - back;
            rows.add(
                    index < 0
                            ? screen.history.get(history + index).row(screen.columns(), tables)
                            : screen.grid().line(index).snapshot(tables));
        }
        ScrollPosition scroll = new ScrollPosition(back, history, screen.history.scrolledOff());
        return new ScreenSnapshot(
                screen.size(),
                List.copyOf(rows),
                cursor(back),
                modes(),
                scroll,
                new ScreenExtras(screen.title(), screen.colours.snapshot(), screen.selection()));
    }

    private Cursor cursor(int back) {
        GridPoint at = new GridPoint(screen.caret.row, screen.caret.column);
        boolean visible = back == 0 && screen.modes.has(Mode.CURSOR_VISIBLE);
        return new Cursor(at, visible, screen.cursorShape(), screen.cursorBlinks());
    }

    private ScreenModes modes() {
        Modes modes = screen.modes;
        return new ScreenModes(
                screen.showsAlternate(),
                modes.has(Mode.REVERSE_VIDEO),
                modes.has(Mode.APPLICATION_CURSOR),
                modes.has(Mode.BRACKETED_PASTE),
                modes.has(Mode.FOCUS),
                modes.has(Mode.SYNCHRONIZED),
                mouse.mode(),
                mouse.wheelPressesKeys());
    }
}
