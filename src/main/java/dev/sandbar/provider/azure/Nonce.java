package dev.sandbar.provider.azure;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes words that no program can guess. */
final class Nonce {
    private static final int BYTES = 16;

    private Nonce() {}

    /** 128 random bits in hexadecimal. */
    static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
