package dev.sandbar.history;

import java.util.Objects;

/** A name that means no run, or more than one: what is wrong with it, and what to do. */
public final class UnknownRunException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param message what is wrong, a sentence without a full stop
     * @param nextStep what the operator can do now, a sentence without a full stop
     */
    public UnknownRunException(String message, String nextStep) {
        super(message);
        this.nextStep = Objects.requireNonNull(nextStep);
    }

    public String nextStep() {
        return nextStep;
    }
}
