package dev.sandbar.e2e;

import dev.sandbar.vt.Size;
import java.util.List;

/** Four panes with a shell in each, two beside two, of whichever program shows them. */
interface FloodPanes extends AutoCloseable {
    /**
     * Where a pane stands on the screen.
     *
     * @param row the first row inside
     * @param column the first column inside
     * @param size how large the inside is
     */
    record Place(int row, int column, Size size) {}

    Pilot pilot();

    /** From left to right, from top to bottom. */
    List<Place> places();

    /** The process that draws the panes and emulates a terminal in each. */
    ProcessHandle program();

    /** Gives a pane the keys, as a user does. */
    default void choose(int pane) {
        pilot().click(places().get(pane).row(), places().get(pane).column());
    }

    @Override
    void close();
}
