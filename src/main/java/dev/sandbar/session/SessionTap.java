package dev.sandbar.session;

import dev.sandbar.vt.Size;

/** Gets everything that a program writes, as it comes. Called on the session's threads, never by two at once; may take its time. */
public interface SessionTap {
    /**
     * Called first.
     *
     * @param repaint makes a fresh terminal look as the session does now
     */
    void begun(Size size, String repaint);

    /** The array must not be changed or kept. */
    void output(byte[] bytes, int offset, int length);

    void resized(Size size);

    /** Called last, once the program has ended. */
    void ended();
}
