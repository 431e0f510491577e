package dev.sandbar.run.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run could not be kept or found: what happened, and what to do next. */
public final class RunStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param message what happened, a sentence without a full stop
     * @param nextStep what the operator can do now, a sentence without a full stop
     */
    public RunStoreException(String message, String nextStep, @Nullable Throwable cause) {
        super(message, cause);
        this.nextStep = Objects.requireNonNull(nextStep);
    }

    public String nextStep() {
        return nextStep;
    }
}
