package dev.sandbar.ui.frame;

import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.Size;

/** What the terminal tells the program. */
public sealed interface TerminalEvent {
    /** A key was pressed; Ctrl-C, Ctrl-Z and Ctrl-\ are keys like all others. */
    record KeyPressed(KeyPress key) implements TerminalEvent {}

    /** The mouse did something over the screen. */
    record MouseUsed(MouseInput input) implements TerminalEvent {}

    /**
     * Text was pasted as one piece.
     *
     * @param cut whether it was longer than {@code text}, which holds its beginning
     */
    record Pasted(String text, boolean cut) implements TerminalEvent {}

    /** The terminal's window was chosen or left. */
    record FocusChanged(boolean focused) implements TerminalEvent {}

    /** The terminal has another size. */
    record Resized(Size size) implements TerminalEvent {}

    /** The program is about to be stopped, and the terminal has been given back. */
    record Suspended() implements TerminalEvent {}

    /** The program goes on; the terminal is taken again and needs a whole frame. */
    record Resumed() implements TerminalEvent {}

    /**
     * The program is asked to end.
     *
     * @param name {@code TERM}, or {@code HUP} also where the terminal itself is gone
     */
    record SignalReceived(String name) implements TerminalEvent {}

    /** A thread died of what nobody caught; the terminal has been given back. Delivered on that thread. */
    record Crashed(String thread, Throwable failure) implements TerminalEvent {}
}
