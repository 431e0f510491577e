package dev.sandbar.app.replay;

import dev.sandbar.ui.Rect;
import dev.sandbar.ui.frame.Frame;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import java.time.Duration;

/** A moment of a recording, and below it where one is and what the keys do. */
record PlayView(Playback playback, PlayClock clock, Duration at) {
    Frame draw(Size size) {
        Frame frame = new Frame(size);
        ScreenSnapshot shown = playback.terminal().snapshot();
        int rows = Math.max(0, size.rows() - 1);
        int top = top(shown, rows);
        for (int row = 0; row < Math.min(rows, shown.size().rows() - top); row++) {
            frame.area(new Rect(row, 0, 1, size.columns())).blit(row, shown.row(top + row));
        }
        cursor(frame, shown.cursor(), top, rows);
        Style style = Style.DEFAULT.with(Style.INVERSE);
        frame.fill(new Rect(rows, 0, 1, size.columns()), style);
        frame.put(rows, 1, status(shown.size(), size), style);
        return frame;
    }

    /** A recording of a larger terminal is shown where its cursor is. */
    private static int top(ScreenSnapshot shown, int rows) {
        int lowest = Math.max(0, shown.size().rows() - rows);
        return Math.max(0, Math.min(shown.cursor().at().row() - rows + 1, lowest));
    }

    private static void cursor(Frame frame, Cursor cursor, int top, int rows) {
        int row = cursor.at().row() - top;
        if (cursor.visible()
                && row >= 0
                && row < rows
                && cursor.at().column() < frame.size().columns()) {
            frame.showCursor(new GridPoint(row, cursor.at().column()), cursor.shape());
        }
    }

    private String status(Size recorded, Size here) {
        boolean ended = playback.nextAt().isEmpty();
        String state = ended ? "end" : clock.paused() ? "paused" : "playing";
        boolean cut = recorded.columns() > here.columns() || recorded.rows() >= here.rows();
        return state + "  " + time(at) + " / " + time(playback.length()) + speed()
                + (cut ? "  " + recorded.columns() + "x" + recorded.rows() + " does not fit" : "")
                + "   ␣ " + (ended ? "again" : clock.paused() ? "go on" : "pause") + "  ←→ 5s  ↑↓ speed  q quit";
    }

    private String speed() {
        if (clock.speed() == 1) {
            return "";
        }
        long tenths = Math.round(clock.speed() * 10);
        return "  " + (tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10) + "x";
    }

    private static String time(Duration moment) {
        long seconds = moment.toSeconds();
        String rest = seconds % 60 < 10 ? "0" + seconds % 60 : Long.toString(seconds % 60);
        return seconds / 60 + ":" + rest;
    }
}
