package dev.sandbar.ui.view;

import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;

/** What can follow the leader. */
record HintBox(Size screen, Keymap keymap, Pen pen) {
    private static final int CELL = 19;
    private static final int MOST_CELLS = 4;
    private static final int KEYS = 6;

    private static final List<Cell> CELLS = List.of(
            new Cell("dashboard", UiCommand.PANE_TO_DASHBOARD),
            new Cell("split right", UiCommand.PANE_SPLIT_RIGHT),
            new Cell("split below", UiCommand.PANE_SPLIT_BELOW),
            new Cell("close", UiCommand.PANE_CLOSE),
            new Cell(
                    "focus",
                    UiCommand.PANE_FOCUS_LEFT,
                    UiCommand.PANE_FOCUS_DOWN,
                    UiCommand.PANE_FOCUS_UP,
                    UiCommand.PANE_FOCUS_RIGHT),
            new Cell(
                    "resize",
                    UiCommand.PANE_GROW_LEFT,
                    UiCommand.PANE_GROW_DOWN,
                    UiCommand.PANE_GROW_UP,
                    UiCommand.PANE_GROW_RIGHT),
            new Cell("zoom", UiCommand.PANE_ZOOM),
            new Cell("layout", UiCommand.PANE_NEXT_LAYOUT),
            new Cell("copy mode", UiCommand.PANE_SCROLLBACK),
            new Cell("search", UiCommand.PANE_SEARCH),
            new Cell("copy output", UiCommand.PANE_COPY_OUTPUT),
            new Cell("copy screen", UiCommand.PANE_COPY),
            new Cell("links", UiCommand.PANE_LINKS),
            new Cell("in editor", UiCommand.PANE_EDIT_SCROLLBACK),
            new Cell("record", UiCommand.PANE_RECORD),
            new Cell("rename tab", UiCommand.TAB_RENAME),
            new Cell("next tab", UiCommand.TAB_NEXT),
            new Cell("last tab", UiCommand.TAB_LAST),
            new Cell("command", UiCommand.APP_COMMAND),
            new Cell("help", UiCommand.APP_HELP));

    /** Commands whose keys stand together before one word. */
    private record Cell(String word, List<UiCommand> commands) {
        Cell(String word, UiCommand... commands) {
            this(word, List.of(commands));
        }
    }

    void draw() {
        List<Line> cells = cells();
        int perRow = Math.max(1, Math.min(MOST_CELLS, (screen.columns() - 4) / CELL));
        int rows = Math.min((cells.size() + perRow - 1) / perRow, Math.max(1, screen.rows() - 3));
        int columns = Math.min(screen.columns(), perRow * CELL + 3);
        Rect box = new Rect(screen.rows() - rows - 3, (screen.columns() - columns) / 2, rows + 2, columns);
        pen.in(box).fill(Role.OVERLAY);
        new Box(box, Line.of(KeyNames.leader(keymap), Role.KEY_HINT), Role.BORDER_FOCUS).draw(pen);
        Rect inside = box.inside();
        for (int i = 0; i < Math.min(cells.size(), rows * perRow); i++) {
            int column = inside.column() + 1 + i % perRow * CELL;
            pen.in(inside).put(inside.row() + i / perRow, column, cells.get(i).cut(CELL - 1));
        }
        pen.in(box).ground(Role.OVERLAY);
    }

    private List<Line> cells() {
        List<Line> cells = new ArrayList<>();
        for (Cell cell : CELLS) {
            StringBuilder keys = new StringBuilder();
            for (UiCommand command : cell.commands()) {
                KeyNames.find(keymap, Context.PANE, command.word()).ifPresent(keys::append);
            }
            if (!keys.isEmpty()) {
                cells.add(line(keys.toString(), cell.word()));
            }
        }
        cells.add(line("1-9", "tab"));
        cells.add(line(KeyNames.leader(keymap), "send it"));
        return cells;
    }

    private static Line line(String keys, String word) {
        return Line.of(Fit.left(keys, KEYS), Role.KEY_HINT).and(word, Role.TEXT);
    }
}
