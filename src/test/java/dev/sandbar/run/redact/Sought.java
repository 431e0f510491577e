package dev.sandbar.run.redact;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Secrets that are looked for in whatever they may have been written to, decoded in every way. */
public final class Sought {
    private static final int MEBIBYTE = 1 << 20;
    /** Longer than any form of a secret. */
    private static final int OVERLAP = 8 * 1024;

    private final List<String> secrets;

    public Sought(List<String> secrets) {
        this.secrets = secrets.stream()
                .map(secret -> new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        .replace(" ", ""))
                .toList();
    }

    /** Whether one of them can be had from {@code bytes}. */
    public boolean in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); at += MEBIBYTE) {
            List<String> decoded = Decoded.of(text.substring(at, Math.min(text.length(), at + MEBIBYTE + OVERLAP)));
            if (secrets.stream().anyMatch(secret -> decoded.stream().anyMatch(some -> some.contains(secret)))) {
                return true;
            }
        }
        return false;
    }
}
