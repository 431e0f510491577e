package dev.sandbar.history.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One line of the chain: a JSON object whose last field {@code hash} is the SHA-256 of the same object without that field.
 * Its field {@code prev} is the hash of the line before it.
 *
 * @param text the whole line, without its line feed
 */
record AuditLine(long number, String hash, String text) {
    /** What the first line has before it. */
    static final String BEGINNING = "0".repeat(64);
    /** No line that we write is longer, in bytes, with its line feed. */
    static final int LONGEST = 256 * 1024;

    static final String HASH_FIELD = ",\"hash\":\"";
    private static final String NUMBER_FIELD = "{\"seq\":";
    private static final String PREVIOUS_FIELD = ",\"prev\":\"";
    private static final int HASH_LENGTH = 64;
    private static final int TAIL_LENGTH = HASH_FIELD.length() + HASH_LENGTH + 2;

    static AuditLine of(long number, String previous, Instant time, AuditEntry entry) {
        CanonicalJson json = new CanonicalJson()
                .field("seq", number)
                .field("prev", previous)
                .field("time", time.toString())
                .field("user", entry.actor().user())
                .field("host", entry.actor().host())
                .field("pid", entry.actor().pid())
                .field("face", entry.actor().face())
                .field("action", entry.action())
                .field("target", entry.target())
                .field("arguments", entry.arguments())
                .field("decision", entry.decision())
                .field("result", entry.result());
        if (entry.begun() > 0) {
            json.field("begun", entry.begun());
        }
        String body = json.end();
        String hash = hash(body);
        return new AuditLine(number, hash, body.substring(0, body.length() - 1) + HASH_FIELD + hash + "\"}");
    }

    /** The number that a line claims to have; -1 for none. */
    static long numberOf(String line) {
        int end = line.startsWith(NUMBER_FIELD) ? line.indexOf(',') : -1;
        try {
            return end < 0 ? -1 : Long.parseLong(line.substring(NUMBER_FIELD.length(), end));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The hash of the line before it, as the line has it; empty for none. */
    static String previousOf(String line) {
        int at = line.indexOf(PREVIOUS_FIELD);
        int from = at + PREVIOUS_FIELD.length();
        return at < 0 || line.length() < from + HASH_LENGTH ? "" : line.substring(from, from + HASH_LENGTH);
    }

    /** The hash at the line's end; empty for none. */
    static String hashOf(String line) {
        int at = line.length() - TAIL_LENGTH;
        boolean there = at > 0 && line.startsWith(HASH_FIELD, at) && line.endsWith("\"}");
        int from = at + HASH_FIELD.length();
        return there ? line.substring(from, from + HASH_LENGTH) : "";
    }

    /** Whether the line's hash is that of what stands in it. */
    static boolean isWhole(String line) {
        String hash = hashOf(line);
        return !hash.isEmpty() && hash.equals(hash(line.substring(0, line.length() - TAIL_LENGTH) + "}"));
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
