package dev.sandbar.provider.docker;

import java.io.IOException;

/** An engine's address that cannot be used. */
final class BadAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    BadAddressException(String address) {
        super("the address " + address + " is none of unix:///path, tcp://host:port, ssh://user@host");
    }
}
