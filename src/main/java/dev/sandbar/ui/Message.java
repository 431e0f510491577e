package dev.sandbar.ui;

import dev.sandbar.action.UsageException;
import java.util.Objects;

/** One line for the operator, shown until the next key or another message. */
public record Message(boolean bad, String text) {
    public Message {
        Objects.requireNonNull(text);
    }

    public static Message none() {
        return new Message(false, "");
    }

    /** Something that was done. */
    public static Message good(String text) {
        return new Message(false, text);
    }

    /** Something that could not be done: what happened, and what to do next. */
    public static Message bad(String what, String nextStep) {
        return new Message(true, nextStep.isEmpty() ? what : what + ". " + nextStep);
    }

    /** A line that says nothing that can be done. */
    static Message of(UsageException problem) {
        return bad(Objects.requireNonNullElse(problem.getMessage(), ""), problem.hint());
    }
}
