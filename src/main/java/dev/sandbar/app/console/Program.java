package dev.sandbar.app.console;

import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Transcript;
import java.util.Optional;

/** What runs in a pane, from the moment at which it is wanted. Only {@link #close} waits for anything. */
interface Program {
    /** What it shows, that many rows up in its history; empty before there is anything. */
    Optional<ScreenSnapshot> snapshot(int scrolledBack);

    /** All that it showed as far as it is kept; empty before there is anything. */
    Optional<Transcript> transcript();

    void press(KeyPress key);

    void paste(String text);

    void mouse(MouseInput mouse);

    void focus(boolean in);

    void resize(Size size);

    /** Asks it to end; asked again, it ends at once. */
    void cancel();

    /** Ends it and lets go of everything, in bounded time. */
    void close();
}
