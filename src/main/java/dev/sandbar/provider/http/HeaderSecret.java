package dev.sandbar.provider.http;

import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;

/** A key or token that goes into a header; what a command prints in its place, such as an error, is found out before. */
public final class HeaderSecret {
    private HeaderSecret() {}

    /**
     * Reads it.
     *
     * @param what what it is: {@code key}
     * @param provider whose it is
     * @throws ProviderException when there is none, or none that a header can hold; does not quote it
     */
    public static String read(String what, String provider, Credential credential) {
        String secret = credential.read();
        if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new ProviderException(
                    Kind.UNAUTHORISED,
                    "the " + what + " of provider " + provider + " holds blanks or characters that no " + what + " has",
                    "look at what the credential in config.toml really gives");
        }
        return secret;
    }
}
