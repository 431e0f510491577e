package dev.sandbar.provider.docker.http;

import java.io.IOException;

/** Opens connections to one engine. */
public interface Dialer {
    /** A new connection; takes a bounded time. */
    Connection dial() throws IOException;
}
