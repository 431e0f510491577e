package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.view.LineScreen;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.util.List;
import java.util.Optional;

/** The command line, as far as the screen has to do with it; belongs to the thread {@code ui} and never waits. */
interface LineControl {
    /** Opens it with {@code text} typed already. */
    void open(String text);

    /** Closes it; it can be opened again. */
    void leave();

    /** Takes leave of a line that has ended by itself; answers what was typed behind its end. */
    List<Event> end();

    void press(KeyPress key);

    void paste(String text);

    /** Says how much of the screen it may take, now and whenever it is opened. */
    void room(Size room);

    /** What it shows; empty while it is closed. */
    Optional<LineScreen> view();
}
