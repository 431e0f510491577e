package dev.sandbar.history.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the chain ends, kept beside it so that lines cut off at the end are missed.
 *
 * <p>It is written in place, in one write shorter than a sector, after the line itself: a console that is killed in between
 * leaves a head that is behind the chain, never one before it.
 *
 * @param number the last line's
 * @param length of the file up to there, in bytes
 * @param hash the last line's
 */
record AuditHead(long number, long length, String hash) {
    static final AuditHead NONE = new AuditHead(0, 0, AuditLine.BEGINNING);
    private static final int LONGEST = 256;
    private static final int PARTS = 3;

    static Optional<AuditHead> read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
        int count = channel.read(buffer, 0);
        return count <= 0 ? Optional.empty() : parse(new String(buffer.array(), 0, count, StandardCharsets.UTF_8));
    }

    static Optional<AuditHead> parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        try {
            return parts.length != PARTS || parts[2].length() != AuditLine.BEGINNING.length()
                    ? Optional.empty()
                    : Optional.of(new AuditHead(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(FileChannel channel) throws IOException {
        byte[] text = (number + " " + length + " " + hash + "\n").getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
    }
}
