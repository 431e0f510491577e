package dev.sandbar.ui.view;

import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.Row;
import java.util.List;
import java.util.Objects;

/**
 * What the open command line shows.
 *
 * @param rows the line and what is offered below it; no more than {@code UiState.lineRoom} has
 * @param cursor where the next key goes, among these rows
 */
public record LineScreen(List<Row> rows, Cursor cursor) {
    public LineScreen {
        rows = List.copyOf(rows);
        Objects.requireNonNull(cursor);
    }
}
