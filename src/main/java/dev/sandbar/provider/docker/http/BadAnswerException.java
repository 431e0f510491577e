package dev.sandbar.provider.docker.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer that no engine gives: something else may listen at its address. */
public final class BadAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the answer, without control characters */
    public BadAnswerException(String message) {
        this(message, null);
    }

    public BadAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
