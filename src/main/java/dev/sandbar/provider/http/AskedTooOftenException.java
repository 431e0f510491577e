package dev.sandbar.provider.http;

import java.io.IOException;
import java.time.Duration;

/** A server has asked to be left alone for longer than anybody waits, and so it was not asked. */
public final class AskedTooOftenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    AskedTooOftenException(Duration pause) {
        super("asked too often");
        this.pause = pause;
    }

    /** How long it still wants to be left alone. */
    public Duration pause() {
        return pause;
    }
}
