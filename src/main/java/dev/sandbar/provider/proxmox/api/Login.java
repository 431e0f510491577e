package dev.sandbar.provider.proxmox.api;

import dev.sandbar.sandbox.Credential;

/** Who asks. */
public sealed interface Login {
    /**
     * An API token.
     *
     * @param token gives {@code user@realm!name=uuid}
     */
    record Token(Credential token) implements Login {}

    /**
     * A user's password, for which the server gives a ticket.
     *
     * @param user with the realm: {@code root@pam}
     */
    record Password(String user, Credential password) implements Login {}
}
