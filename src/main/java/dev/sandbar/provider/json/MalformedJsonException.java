package dev.sandbar.provider.json;

import java.io.IOException;

/** What was to be JSON is something else, or longer and deeper than is read. */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(Throwable cause) {
        super("it is not JSON", cause);
    }
}
