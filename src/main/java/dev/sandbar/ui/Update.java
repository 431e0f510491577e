package dev.sandbar.ui;

import dev.sandbar.keymap.Keymap;
import java.util.Objects;

/** What an event leads to: a pure function of state and event. */
public final class Update {
    private final Keymap keymap;

    /** With the keys of {@code keymap}. */
    public Update(Keymap keymap) {
        this.keymap = Objects.requireNonNull(keymap);
    }

    /** The next state, and what is to be done. */
    public Step update(UiState state, Event event) {
        return Settling.settle(state, event.accept(new Reaction(state, keymap)), keymap);
    }
}
