package dev.sandbar.history.bundle;

import java.util.Objects;

/** Runs that cannot be written into a bundle, or a bundle that is not what it should be. */
public final class BundleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param message what is wrong, a sentence without a full stop
     * @param nextStep what the operator can do now, a sentence without a full stop
     */
    public BundleException(String message, String nextStep) {
        super(message);
        this.nextStep = Objects.requireNonNull(nextStep);
    }

    public String nextStep() {
        return nextStep;
    }
}
