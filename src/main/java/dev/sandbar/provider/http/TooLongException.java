package dev.sandbar.provider.http;

import java.io.IOException;

/** A server sent more than anybody should have to keep. */
public final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(String what) {
        super(what);
    }
}
