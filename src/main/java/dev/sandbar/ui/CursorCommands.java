package dev.sandbar.ui;

import dev.sandbar.ui.copy.Movement;
import dev.sandbar.ui.list.Listing;

/** Moves the cursor, or scrolls, in whatever has the focus. */
record CursorCommands(UiState state) {
    /** Further than anything is long, and far from overflowing. */
    private static final int FAR = 1 << 24;

    Step first() {
        return copying() ? new CopyActions(state).moved(Movement::first) : by(-FAR);
    }

    Step last() {
        return copying() ? new CopyActions(state).moved(Movement::last) : by(FAR);
    }

    private boolean copying() {
        return new CopyActions(state).copying() && state.overlay() instanceof Overlay.None;
    }

    Step halfPages(int count) {
        return paged(count * Math.max(1, page() / 2));
    }

    Step pages(int count) {
        return paged(count * Math.max(1, page() - 1));
    }

    private Step paged(int rows) {
        return copying() ? new CopyActions(state).moved(move -> move.pages(rows)) : by(rows);
    }

    Step by(int rows) {
        Overlay overlay = state.overlay();
        if (overlay instanceof Overlay.Palette palette) {
            int last = palette.matching().size() - 1;
            int cursor = Math.max(0, Math.min(palette.cursor() + rows, last));
            return Step.of(
                    state.with(new Overlay.Palette(palette.title(), palette.choices(), palette.query(), cursor)));
        }
        if (overlay instanceof Overlay.Help help) {
            return Step.of(state.with(new Overlay.Help(help.query(), Math.max(0, help.top() + rows))));
        }
        if (overlay instanceof Overlay.Runs runs) {
            return Step.of(state.with(runs.with(runs.list().moved(rows))));
        }
        return switch (state.focus()) {
            case LIST -> list(rows);
            case DETAILS -> Step.of(state.with(state.details().scrolled(rows)));
            case PANES ->
                new CopyActions(state).copying() ? new CopyActions(state).moved(move -> move.rows(rows)) : pane(rows);
        };
    }

    /** What a pane shows moves; at the end it follows what its program writes. */
    private Step pane(int rows) {
        return state.workspace()
                .focused()
                .map(pane -> Step.of(state, new Effect.Scroll(pane.stream(), -rows)))
                .orElse(Step.of(state));
    }

    private Step list(int rows) {
        Listing listing = state.listing();
        return Step.of(state.with(listing.withSelection(listing.selection().moved(rows, listing.rows()))));
    }

    private int page() {
        if (state.overlay() instanceof Overlay.Runs) {
            return RunsPlace.of(state.size(), 0, 0).rows().rows();
        }
        ScreenLayout layout = state.layout();
        return switch (state.focus()) {
            case LIST ->
                layout.list().map(box -> ListPlace.of(box).rows().rows()).orElse(1);
            case DETAILS -> layout.details().map(box -> box.inside().rows()).orElse(1);
            case PANES ->
                state.workspace().focused().map(pane -> pane.size().rows()).orElse(1);
        };
    }
}
