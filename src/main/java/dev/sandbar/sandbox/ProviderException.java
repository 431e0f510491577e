package dev.sandbar.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that a provider could not do: what happened, to what, and what to do next. */
public final class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The meaning of a failure, whatever the provider's own code for it. */
    public enum Kind {
        SANDBOX_NOT_FOUND(110),
        AMBIGUOUS(111),
        NOT_RUNNING(112),
        DIRECTORY_MISSING(113),
        UNREACHABLE(114),
        UNAUTHORISED(115),
        UNSUPPORTED(116),
        USER_MISSING(117),
        CONFLICT(118),
        COMMAND_MISSING(127),
        NOT_EXECUTABLE(126),
        FAILED(125);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** What the shell command {@code sandbar} ends with; part of its documented interface. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    private final Kind kind;
    private final String nextStep;

    /**
     * @param message what happened and to which sandbox or provider, a sentence without a full stop
     * @param nextStep what the operator can do now, a sentence without a full stop
     */
    public ProviderException(Kind kind, String message, String nextStep) {
        this(kind, message, nextStep, null);
    }

    /** The same with the failure behind it, which goes to the log only. */
    public ProviderException(Kind kind, String message, String nextStep, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
        this.nextStep = Objects.requireNonNull(nextStep);
    }

    /**
     * A fault in Sandbar itself, which must not end more than what it broke.
     *
     * @param what what broke, the beginning of a sentence
     */
    public static ProviderException fault(String what, RuntimeException fault) {
        return new ProviderException(
                Kind.FAILED,
                what + " because of a fault in Sandbar (" + fault.getClass().getSimpleName() + ")",
                "The log file has the details; please report them",
                fault);
    }

    public Kind kind() {
        return kind;
    }

    public String nextStep() {
        return nextStep;
    }
}
