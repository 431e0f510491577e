package dev.sandbar.vt;

import java.util.List;
import java.util.Optional;

/**
 * A screen as it was at one moment; immutable, for any thread. A row that did not change since the snapshot before is the same
 * object in both.
 */
public final class ScreenSnapshot {
    private final Size size;
    private final List<Row> rows;
    private final Cursor cursor;
    private final ScreenModes modes;
    private final ScrollPosition scroll;
    private final ScreenExtras extras;

    ScreenSnapshot(
            Size size, List<Row> rows, Cursor cursor, ScreenModes modes, ScrollPosition scroll, ScreenExtras extras) {
        this.size = size;
        this.rows = rows;
        this.cursor = cursor;
        this.modes = modes;
        this.scroll = scroll;
        this.extras = extras;
    }

    public Size size() {
        return size;
    }

    /** A row of the view, 0 at the top. */
    public Row row(int index) {
        return rows.get(index);
    }

    /** The cursor; not visible when the view is scrolled back. */
    public Cursor cursor() {
        return cursor;
    }

    public ScreenModes modes() {
        return modes;
    }

    public boolean reverseVideo() {
        return modes.reverseVideo();
    }

    public boolean alternateScreen() {
        return modes.alternateScreen();
    }

    public boolean applicationCursorKeys() {
        return modes.applicationCursorKeys();
    }

    /** Whether the program wants any mouse events. */
    public boolean mouseWanted() {
        return modes.mouse() != MouseMode.OFF;
    }

    /** How many rows the history holds. */
    public int historyRows() {
        return scroll.historyRows();
    }

    /** How many rows up in the history the view is; 0: the live screen. */
    public int scrolledBack() {
        return scroll.back();
    }

    /** How many rows ever went into the history; with it a row keeps its number while new ones come. */
    public long rowsScrolledOff() {
        return scroll.scrolledOff();
    }

    /** What is selected; a resize keeps it at its text. */
    public Optional<TextRange> selection() {
        return Optional.ofNullable(extras.selection());
    }

    /** The colours that the program changed. */
    public Palette palette() {
        return extras.palette();
    }

    /** The window title, free of control characters; may be empty. */
    public String title() {
        return extras.title();
    }
}
