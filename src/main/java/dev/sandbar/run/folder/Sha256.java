package dev.sandbar.run.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of everything that is kept. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest make() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Ends the digest; in lower-case hexadecimal. */
    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text in UTF-8, in lower-case hexadecimal. */
    static String of(String text) {
        MessageDigest digest = make();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return text(digest);
    }
}
