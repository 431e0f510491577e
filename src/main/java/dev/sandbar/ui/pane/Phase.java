package dev.sandbar.ui.pane;

/** How far the program of a pane is. */
public sealed interface Phase {
    /** It is wanted, and nobody has been told yet. */
    record Wanted() implements Phase {}

    /** It has been asked for. */
    record Opening() implements Phase {}

    /** It runs. */
    record Live() implements Phase {}

    /**
     * It is over; its last screen stays.
     *
     * @param good whether it ended as one hopes
     * @param words how it ended: {@code exited 7}, or the reason why it never began
     * @param nextStep what the operator can do; may be empty
     */
    record Over(boolean good, String words, String nextStep) implements Phase {}
}
