package dev.sandbar.provider.proxmox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of one stream, up to the line with which the script in the container reports: a login's greeting, a
 * warning of the host's tools, or why there was no start.
 */
final class Preamble {
    private static final int LONGEST = 64 * 1024;

    private final byte[] prefix;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private @Nullable String report;
    private byte[] rest = {};
    private boolean doubled;

    Preamble(String nonce) {
        this.prefix = (nonce + ":").getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the next bytes of the stream, until the report is there. */
    void add(byte[] bytes) {
        before.write(bytes, 0, Math.min(bytes.length, LONGEST - before.size()));
        byte[] all = before.toByteArray();
        int start = indexOf(all, prefix);
        int end = start < 0 ? -1 : indexOf(all, '\n', start);
        if (end >= 0) {
            report = new String(all, start + prefix.length, end - start - prefix.length, StandardCharsets.US_ASCII)
                    .strip();
            doubled = end - start >= 2 && all[end - 1] == '\r' && all[end - 2] == '\r';
            rest = Arrays.copyOfRange(all, end + 1, all.length);
            before.reset();
            before.write(all, 0, start);
        }
    }

    /** What the script reported; empty when it has not yet. */
    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    /** What came after the report: the command's own. */
    byte[] rest() {
        return rest;
    }

    /** Whether the report's line ended in two carriage returns: then every line of the command does. */
    boolean doubled() {
        return doubled;
    }

    /** What came before it, or everything. */
    String said() {
        return before.toString(StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] all, byte[] wanted) {
        for (int i = 0; i + wanted.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] all, char wanted, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
