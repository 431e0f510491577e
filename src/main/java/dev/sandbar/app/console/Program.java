package dev.sandbar.app.console;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.session.SessionTap;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TextRange;
import java.util.Optional;

/** What runs in a pane, from the moment at which it is wanted. Only {@link #close} waits for anything. */
interface Program {
    /** What it shows; empty before there is anything. */
    Optional<ScreenSnapshot> snapshot();

    /** What it showed from the row {@code top} on, as far as that is kept; empty before there is anything. */
    Optional<ScreenSnapshot> snapshotAt(long top);

    /** All that it showed as far as it is kept; empty before there is anything. */
    Optional<Reading> reading();

    void press(KeyPress key);

    void paste(String text);

    /** Uses the mouse; where the program does not want it, what happens to the pane instead. */
    Optional<Event> mouse(MouseInput mouse, int clicks);

    void focus(boolean in);

    /** Lets a range stay at its text while rows are wrapped anew, as {@link #reading} then tells; empty: none. */
    void keep(Optional<TextRange> range);

    /** What must not be written down of it. */
    Redaction redaction();

    /** Has what it shows written down from now on; empty: no longer. Does nothing where it is no program in a terminal. */
    void tap(Optional<SessionTap> tap);

    void resize(Size size);

    /** Asks it to end; asked again, it ends at once. */
    void cancel();

    /** Ends it and lets go of everything, in bounded time. */
    void close();
}
