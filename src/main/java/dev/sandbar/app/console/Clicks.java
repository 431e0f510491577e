package dev.sandbar.app.console;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts clicks that follow each other quickly at one place; belongs to the terminal's thread that tells of the mouse. */
final class Clicks {
    private static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final int MOST = 3;

    private @Nullable GridPoint last;
    private int button;
    private long at;
    private int count;

    /** How often the button of {@code mouse} was pressed there, from one to three and then from one again. */
    int count(MouseInput mouse, long nanos) {
        if (mouse.action() == MouseAction.PRESS) {
            boolean again = mouse.at().equals(last) && mouse.button() == button && nanos - at <= QUICK_NANOS;
            count = again ? count % MOST + 1 : 1;
            last = mouse.at();
            button = mouse.button();
            at = nanos;
        }
        return Math.max(1, count);
    }
}
