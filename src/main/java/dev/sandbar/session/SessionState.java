package dev.sandbar.session;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;

/** Whether a session goes on and, if not, how it ended. */
public sealed interface SessionState {
    /** The program runs, as far as is known. */
    record Live() implements SessionState {}

    /** The program ended; the last screen stays. */
    record Ended(ExitStatus status) implements SessionState {}

    /** The session broke off; nothing is known about the program. The reason says what to do next. */
    record Failed(ProviderException reason) implements SessionState {}
}
