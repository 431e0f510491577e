package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;

/** What the mouse does to a pane whose program does not want it. */
final class PaneMouse {
    static final int WHEEL_ROWS = 3;

    private PaneMouse() {}

    static Event event(String stream, MouseInput mouse, int clicks, ScreenSnapshot screen) {
        if (mouse.action() == MouseAction.WHEEL_UP || mouse.action() == MouseAction.WHEEL_DOWN) {
            int rows = mouse.action() == MouseAction.WHEEL_UP ? WHEEL_ROWS : -WHEEL_ROWS;
            return new Event.WheelTurned(stream, rows, screen.rowsScrolledOff());
        }
        return new Event.PanePressed(stream, mouse, clicks);
    }
}
