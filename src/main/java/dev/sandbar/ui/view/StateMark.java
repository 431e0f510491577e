package dev.sandbar.ui.view;

import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.ui.theme.Role;

/** How a state is shown: a sign and a word, so that it is never told by colour alone. */
record StateMark(String sign, String word, Role role) {
    static StateMark of(SandboxState state) {
        return switch (state) {
            case CREATED -> new StateMark("○", state.word(), Role.STATE_STOPPED);
            case STARTING, STOPPING -> new StateMark("◐", state.word(), Role.STATE_CHANGING);
            case RUNNING -> new StateMark("●", state.word(), Role.STATE_RUNNING);
            case PAUSED -> new StateMark("‖", state.word(), Role.STATE_PAUSED);
            case STOPPED -> new StateMark("○", state.word(), Role.STATE_STOPPED);
            case FAILED -> new StateMark("✕", state.word(), Role.STATE_FAILED);
            case UNKNOWN -> new StateMark("?", state.word(), Role.STATE_STALE);
        };
    }

    /** What was true when its provider last answered. */
    static StateMark stale(SandboxState last) {
        return new StateMark("?", last.word(), Role.STATE_STALE);
    }
}
