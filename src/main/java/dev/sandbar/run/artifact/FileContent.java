package dev.sandbar.run.artifact;

import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.StreamRedactor;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads the bytes of files and writes what may be kept of them; belongs to the collecting thread. */
final class FileContent {
    /** What a file is is decided by its first bytes. */
    private static final int SEEN = 8 * 1024;

    private static final int ROOM = 64 * 1024;

    private final Pull pull;
    private final Keeping keeping;
    private final Redaction redaction;
    private final ArtifactLimits.Sizes sizes;
    private final byte[] buffer = new byte[ROOM];
    private boolean ended;

    FileContent(Pull pull, Keeping keeping, Redaction redaction, ArtifactLimits.Sizes sizes) {
        this.pull = pull;
        this.keeping = keeping;
        this.redaction = redaction;
        this.sizes = sizes;
    }

    /**
     * What became of a file's bytes.
     *
     * @param refusal why it must not be kept
     * @param redactions secrets that were replaced in it
     * @param omitted bytes that were left out
     */
    record Taken(Optional<String> refusal, long redactions, long omitted) {
        private static Taken refused(String why) {
            return new Taken(Optional.of(why), 0, 0);
        }
    }

    /** Takes the file that the provider gave last to the one that was begun. */
    Taken take() {
        ended = false;
        int first = 0;
        while (first < SEEN && !ended) {
            first += Math.max(0, read(first, SEEN - first));
        }
        return isText(first) ? text(first) : binary(first);
    }

    private int read(int from, int length) {
        int count = ended ? -1 : pull.read(buffer, from, length);
        ended = count < 0;
        return count;
    }

    private boolean isText(int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                return false;
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(buffer, 0, length), CharBuffer.allocate(length), ended)
                .isError();
    }

    private Taken text(int first) {
        StreamRedactor redactor = redaction.stream();
        CutText text = new CutText(keeping, sizes);
        for (int count = first; count >= 0; count = read(0, ROOM)) {
            redactor.feed(buffer, 0, count, text::take);
        }
        redactor.finish(text::take);
        long omitted = text.finish();
        return new Taken(Optional.empty(), redactor.redactions(), omitted);
    }

    /** Nothing in it can be replaced, and a part of it is of no use. */
    private Taken binary(int first) {
        StreamRedactor redactor = redaction.stream();
        MessageDigest digest = sha256();
        long size = 0;
        for (int count = first; count >= 0; count = read(0, ROOM)) {
            size += count;
            digest.update(buffer, 0, count);
            if (size > sizes.file()) {
                keeping.drop();
            }
            redactor.feed(buffer, 0, count, size > sizes.file() ? FileContent::nowhere : keeping::write);
            if (redactor.redactions() > 0) {
                return Taken.refused("a binary file with a secret in it");
            }
        }
        redactor.finish(size > sizes.file() ? FileContent::nowhere : keeping::write);
        if (redactor.redactions() > 0) {
            return Taken.refused("a binary file with a secret in it");
        }
        if (size > sizes.file()) {
            return Taken.refused(
                    "a binary file of " + size + " bytes, more than " + ArtifactLimits.Sizes.words(sizes.file())
                            + "; its SHA-256 is " + HexFormat.of().formatHex(digest.digest()));
        }
        return new Taken(Optional.empty(), 0, 0);
    }

    private static void nowhere(byte[] bytes, int from, int length) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
