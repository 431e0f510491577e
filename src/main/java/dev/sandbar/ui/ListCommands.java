package dev.sandbar.ui;

import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ListView;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.list.Selection;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is done with the list itself. */
record ListCommands(UiState state) {
    Step mark() {
        return selected(selection -> selection.toggleMark(rows()).moved(1, rows()));
    }

    Step markRange() {
        return selected(selection -> selection.toggleRange(rows()));
    }

    Step markAll() {
        return selected(selection -> selection.toggleAll(rows()));
    }

    /** Clears step by step: first a range that goes on, then the marks, then the filter. */
    Step clear() {
        Selection selection = state.listing().selection();
        if (selection.rangeFrom().isPresent()) {
            return markRange();
        }
        if (!selection.marks().isEmpty()) {
            return selected(Selection::withoutMarks);
        }
        return viewed(view -> view.withFilter(""));
    }

    Step filter() {
        String before = state.listing().view().filter();
        return Step.of(state.with(Panel.LIST).with(new Overlay.Filter(TextInput.of(before), before)));
    }

    /** Goes to the next sandbox, round and round, over the headings. */
    Step match(int by) {
        List<ListRow> rows = rows();
        int index = state.listing().selection().index(rows);
        for (int step = 1; step <= rows.size(); step++) {
            int there = Math.floorMod(index + step * by, rows.size());
            if (rows.get(there).sandbox().isPresent()) {
                return selected(selection -> selection.at(there, rows));
            }
        }
        return Step.of(state);
    }

    Step sort() {
        return viewed(view -> view.withSort(view.sort().next()));
    }

    Step reverse() {
        return viewed(view -> view.withReversed(!view.reversed()));
    }

    Step all() {
        return viewed(view -> view.withShowAll(!view.showAll()));
    }

    /** Folds the group that the cursor is in, with the cursor on its heading, or unfolds it. */
    Step fold() {
        return Step.of(state.listing()
                .current()
                .map(row -> {
                    Listing listing = state.listing();
                    Listing folded = listing.withView(
                            listing.view().toggleFold(row.provider().name()));
                    int heading = folded.rows().stream()
                            .map(ListRow::provider)
                            .map(provider -> provider.name())
                            .toList()
                            .indexOf(row.provider().name());
                    return state.with(folded.withSelection(folded.selection().at(heading, folded.rows())));
                })
                .orElse(state));
    }

    private List<ListRow> rows() {
        return state.listing().rows();
    }

    private Step selected(UnaryOperator<Selection> change) {
        return Step.of(state.with(
                state.listing().withSelection(change.apply(state.listing().selection()))));
    }

    private Step viewed(UnaryOperator<ListView> change) {
        return Step.of(
                state.with(state.listing().withView(change.apply(state.listing().view()))));
    }
}
