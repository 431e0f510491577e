package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.Streams;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is kept of a file.
 *
 * @param file where that is
 */
record ArtifactBytes(Path file, Artifact artifact) {
    private static final int BUFFER = 64 * 1024;
    private static final int LOOKED_AT = 8 * 1024;
    /** A text has fewer odd characters than one of so many. */
    private static final int ODD = 10;

    /** Something that takes bytes. */
    @FunctionalInterface
    private interface Sink {
        void take(byte[] bytes) throws IOException, UsageException;
    }

    /** Writes them to stdout: as they are where nobody looks, harmless on a terminal, where only text is taken. */
    void print(Streams streams) throws IOException, UsageException {
        if (!streams.outputIsTerminal()) {
            writeTo(streams.out());
            return;
        }
        refuseBinary();
        LineCopy lines = new LineCopy(streams.out(), true, Optional.empty());
        pass(lines::take);
        lines.finish();
    }

    /**
     * Writes all of them.
     *
     * @throws RunStoreException when they are not what was kept; by then they are written
     */
    void writeTo(OutputStream out) throws IOException, UsageException {
        pass(out::write);
    }

    private void pass(Sink sink) throws IOException, UsageException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sink.take(Arrays.copyOf(buffer, count));
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(artifact.content().sha256())) {
            throw new RunStoreException(
                    "the artifact " + artifact.path() + " was changed after it was kept",
                    "see: sandbar runs verify",
                    null);
        }
    }

    private InputStream open() throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void refuseBinary() throws IOException, UsageException {
        try (InputStream in = open()) {
            if (isBinary(in.readNBytes(LOOKED_AT))) {
                throw new UsageException(
                        "the artifact " + artifact.path() + " is no text that a terminal can show",
                        "write it to a file with > FILE, or copy it with --output DIR");
            }
        }
    }

    private static boolean isBinary(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long odd = text.chars()
                .filter(c -> c == '\uFFFD' || (c < ' ' && "\t\n\r\f\b\033".indexOf(c) < 0))
                .count();
        return text.indexOf('\0') >= 0 || odd * ODD > text.length();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
