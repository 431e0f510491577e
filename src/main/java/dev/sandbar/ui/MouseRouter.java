package dev.sandbar.ui;

import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import java.util.List;
import java.util.Optional;

/** Finds out what the mouse is used on. */
record MouseRouter(UiState state, Keymap keymap, int clicks) {
    private static final int WHEEL_ROWS = 3;

    Step use(MouseInput mouse) {
        if (state.overlay() instanceof Overlay.Palette palette && mouse.action() == MouseAction.PRESS) {
            return palette(palette, mouse.at());
        }
        if (!(state.overlay() instanceof Overlay.None)) {
            int rows = wheel(mouse);
            return rows == 0 ? Step.of(state) : new CursorCommands(state).by(rows);
        }
        Optional<Step> marked = marking(mouse);
        if (marked.isPresent()) {
            return marked.get();
        }
        ScreenLayout layout = state.layout();
        GridPoint at = mouse.at();
        Optional<TabSpan> tab = mouse.action() == MouseAction.PRESS ? tab(layout, at) : Optional.empty();
        if (tab.isPresent()) {
            return new PaneCommands(state).toTab(tab.get().index() + 1);
        }
        Optional<PanePlace> place = layout.panes().stream()
                .filter(pane -> pane.box().contains(at.row(), at.column()))
                .findFirst();
        if (place.isPresent()) {
            return pane(place.get(), mouse);
        }
        if (in(layout.list(), at)) {
            return list(ListPlace.of(layout.list().orElseThrow()), mouse);
        }
        if (in(layout.details(), at)) {
            return panel(Panel.DETAILS, mouse);
        }
        return Step.of(state);
    }

    private static Optional<TabSpan> tab(UiState state, Rect row, int first, GridPoint at) {
        return TabSpan.of(state.workspace(), first).stream()
                .filter(span -> at.row() == row.row() && at.column() >= span.column() && at.column() < span.end())
                .findFirst();
    }

    private Optional<TabSpan> tab(ScreenLayout layout, GridPoint at) {
        return layout.attached()
                ? tab(state, layout.hints(), ScreenLayout.FIRST_TAB_IN_HINTS, at)
                : layout.tabs().flatMap(row -> tab(state, row, ScreenLayout.FIRST_TAB, at));
    }

    /** Chooses what is clicked on; a click beside the palette closes it. */
    private Step palette(Overlay.Palette palette, GridPoint at) {
        List<UiCommand> choices = palette.matching();
        PalettePlace place = PalettePlace.of(state.size(), choices.size(), palette.cursor());
        int index = place.top() + at.row() - place.rows().row();
        UiState closed = state.with(new Overlay.None());
        if (!place.box().contains(at.row(), at.column())) {
            return Step.of(closed);
        }
        boolean onChoice = place.rows().contains(at.row(), at.column()) && index < choices.size();
        return onChoice ? new Commands(closed, keymap).run(choices.get(index)) : Step.of(state);
    }

    private static boolean in(Optional<Rect> rect, GridPoint at) {
        return rect.filter(there -> there.contains(at.row(), at.column())).isPresent();
    }

    private static int wheel(MouseInput mouse) {
        return switch (mouse.action()) {
            case WHEEL_UP -> -WHEEL_ROWS;
            case WHEEL_DOWN -> WHEEL_ROWS;
            case PRESS, RELEASE, DRAG, MOVE, WHEEL_LEFT, WHEEL_RIGHT -> 0;
        };
    }

    /** While text is being marked, the mouse belongs to that pane, wherever it goes. */
    private Optional<Step> marking(MouseInput mouse) {
        return state.layout().panes().stream()
                .filter(place -> goesOn(place, mouse.action()))
                .findFirst()
                .map(place -> copying(state, place, mouse));
    }

    private boolean goesOn(PanePlace place, MouseAction action) {
        boolean held = state.workspace()
                .pane(place.pane())
                .copying()
                .filter(mode -> mode.pointer().held())
                .isPresent();
        return held && (action == MouseAction.DRAG || action == MouseAction.RELEASE);
    }

    private Step copying(UiState there, PanePlace place, MouseInput mouse) {
        Pane pane = there.workspace().pane(place.pane());
        return new CopyMouse(there, pane).use(within(place, mouse), clicks);
    }

    private static MouseInput within(PanePlace place, MouseInput mouse) {
        Rect content = place.content();
        GridPoint at =
                new GridPoint(mouse.at().row() - content.row(), mouse.at().column() - content.column());
        return new MouseInput(mouse.action(), mouse.button(), at, mouse.modifiers());
    }

    private Step pane(PanePlace place, MouseInput mouse) {
        UiState there = state;
        if (mouse.action() == MouseAction.PRESS) {
            there = state.selected(Optional.empty())
                    .with(Panel.PANES)
                    .with(state.workspace().with(state.workspace().tabs().focused(place.pane())));
        }
        if (!place.content().contains(mouse.at().row(), mouse.at().column())) {
            return Step.of(there);
        }
        Pane pane = there.workspace().pane(place.pane());
        return pane.copying().isPresent()
                ? copying(there, place, mouse)
                : Step.of(there, new Effect.Mouse(pane.stream(), within(place, mouse), clicks));
    }

    private Step list(ListPlace place, MouseInput mouse) {
        if (mouse.action() != MouseAction.PRESS) {
            return panel(Panel.LIST, mouse);
        }
        Listing listing = state.listing();
        int index = listing.top() + mouse.at().row() - place.rows().row();
        boolean onRow = place.rows().contains(mouse.at().row(), mouse.at().column())
                && index < listing.rows().size();
        UiState there = state.with(Panel.LIST);
        if (!onRow) {
            return Step.of(there);
        }
        there = there.with(listing.withSelection(listing.selection().at(index, listing.rows())));
        return mouse.button() == 3 ? Step.of(there.with(actions())) : Step.of(there);
    }

    private static Overlay actions() {
        return new Overlay.Palette("Actions", ACTIONS, TextInput.empty(), 0);
    }

    /** What can be done with a sandbox. */
    static final List<UiCommand> ACTIONS = List.of(
            UiCommand.SANDBOX_ATTACH,
            UiCommand.SANDBOX_SHELL,
            UiCommand.SANDBOX_EXEC,
            UiCommand.SANDBOX_LOGS,
            UiCommand.SANDBOX_INSPECT,
            UiCommand.SANDBOX_STATS,
            UiCommand.SANDBOX_START,
            UiCommand.SANDBOX_STOP,
            UiCommand.SANDBOX_RESTART,
            UiCommand.SANDBOX_PAUSE,
            UiCommand.SANDBOX_RESUME,
            UiCommand.SANDBOX_ARCHIVE,
            UiCommand.SANDBOX_EXTEND,
            UiCommand.SANDBOX_REMOVE,
            UiCommand.SANDBOX_MARK);

    private Step panel(Panel panel, MouseInput mouse) {
        int rows = wheel(mouse);
        UiState there = mouse.action() == MouseAction.PRESS || rows != 0 ? state.with(panel) : state;
        return rows == 0 ? Step.of(there) : new CursorCommands(there).by(rows);
    }
}
