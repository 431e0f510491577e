package dev.sandbar.provider.http;

import java.io.IOException;

/** A server answered, but not with a WebSocket. */
public final class HandshakeRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient HttpReply reply;

    HandshakeRefusedException(HttpReply reply, Throwable cause) {
        super("a WebSocket was refused with status " + reply.status(), cause);
        this.reply = reply;
    }

    /** What it said instead. */
    public HttpReply reply() {
        return reply;
    }
}
