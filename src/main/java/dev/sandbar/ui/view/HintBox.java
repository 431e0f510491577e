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
        cell(cells, "dashboard", UiCommand.PANE_TO_DASHBOARD);
        cell(cells, "split right", UiCommand.PANE_SPLIT_RIGHT);
        cell(cells, "split below", UiCommand.PANE_SPLIT_BELOW);
        cell(cells, "close", UiCommand.PANE_CLOSE);
        cell(
                cells,
                "focus",
                UiCommand.PANE_FOCUS_LEFT,
                UiCommand.PANE_FOCUS_DOWN,
                UiCommand.PANE_FOCUS_UP,
                UiCommand.PANE_FOCUS_RIGHT);
        cell(
                cells,
                "resize",
                UiCommand.PANE_GROW_LEFT,
                UiCommand.PANE_GROW_DOWN,
                UiCommand.PANE_GROW_UP,
                UiCommand.PANE_GROW_RIGHT);
        cell(cells, "zoom", UiCommand.PANE_ZOOM);
        cell(cells, "layout", UiCommand.PANE_NEXT_LAYOUT);
        cells.add(line("1-9", "tab"));
        cell(cells, "next tab", UiCommand.TAB_NEXT);
        cell(cells, "last tab", UiCommand.TAB_LAST);
        cell(cells, "rename tab", UiCommand.TAB_RENAME);
        cell(cells, "scroll back", UiCommand.PANE_SCROLLBACK);
        cell(cells, "copy screen", UiCommand.PANE_COPY);
        cell(cells, "command", UiCommand.APP_COMMAND);
        cell(cells, "help", UiCommand.APP_HELP);
        cells.add(line(KeyNames.leader(keymap), "send it"));
        return cells;
    }

    private void cell(List<Line> cells, String word, UiCommand... commands) {
        StringBuilder keys = new StringBuilder();
        for (UiCommand command : commands) {
            KeyNames.find(keymap, Context.PANE, command.word()).ifPresent(keys::append);
        }
        if (!keys.isEmpty()) {
            cells.add(line(keys.toString(), word));
        }
    }

    private static Line line(String keys, String word) {
        return Line.of(Fit.left(keys, KEYS), Role.KEY_HINT).and(word, Role.TEXT);
    }
}
