package dev.sandbar.action;

import java.util.Objects;

/** A line that says nothing that can be done: what is wrong with it, and how to say it right. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /**
     * @param message what is wrong, a sentence without a full stop
     * @param hint how to say it right, a sentence without a full stop
     */
    public UsageException(String message, String hint) {
        super(message);
        this.hint = Objects.requireNonNull(hint);
    }

    /** How to say it right. */
    public String hint() {
        return hint;
    }
}
