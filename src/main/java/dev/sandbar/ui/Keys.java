package dev.sandbar.ui;

import dev.sandbar.keymap.KeyChord;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been pressed and not yet come to anything.
 *
 * @param pending the chords of a sequence that goes on
 * @param leader whether the leader was pressed in a pane, so that the next key is for Sandbar
 * @param repeating whether a repeatable command was given, so that its key counts again without the leader
 * @param hint whether the hint box is open
 * @param ticket which wake-up the leader waits for
 */
public record Keys(List<KeyChord> pending, boolean leader, boolean repeating, boolean hint, long ticket) {
    public Keys {
        pending = List.copyOf(pending);
    }

    public static Keys idle() {
        return new Keys(List.of(), false, false, false, 0);
    }

    /** Nothing pressed; old wake-ups mean nothing any more. */
    public Keys cleared() {
        return new Keys(List.of(), false, false, false, ticket);
    }

    public Keys with(KeyChord chord) {
        List<KeyChord> more = new ArrayList<>(pending);
        more.add(chord);
        return new Keys(more, leader, repeating, hint, ticket);
    }

    /** After the leader, waiting to show the hint box. */
    public Keys led() {
        return new Keys(List.of(), true, false, false, ticket + 1);
    }

    /** After a repeatable command. */
    public Keys repeatable() {
        return new Keys(List.of(), true, true, false, ticket + 1);
    }

    /** When the time of {@code woken} is over: the hint box opens, or repeating ends. */
    public Keys woken(long woken) {
        if (woken != ticket || !leader) {
            return this;
        }
        return repeating ? cleared() : new Keys(pending, true, false, true, ticket);
    }
}
