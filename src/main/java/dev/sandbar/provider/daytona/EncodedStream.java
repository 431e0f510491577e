package dev.sandbar.provider.daytona;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;

/**
 * One stream of a command as the script writes it: base64 in lines, and lines after {@code !} that report. A report may
 * stand in the midst of a line, since two processes write to the same pipe.
 */
final class EncodedStream {
    private static final int QUAD = 4;
    private static final int LONGEST_REPORT = 200;
    private static final int LONGEST_NOISE = 2000;

    private final Predicate<String> reports;
    private final ByteArrayOutputStream report = new ByteArrayOutputStream();
    private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private boolean reporting;
    private boolean begun;

    /** @param reports takes a report's line and says whether it really is one */
    EncodedStream(Predicate<String> reports) {
        this.reports = reports;
    }

    /**
     * Takes in the next bytes; returns what they decode to.
     *
     * @throws IllegalArgumentException when they are not base64
     */
    byte[] accept(byte[] bytes) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (byte b : bytes) {
            if (reporting) {
                report(b);
            } else if (b == '!') {
                reporting = true;
            } else if (begun) {
                decode(b, decoded);
            } else if (noise.size() < LONGEST_NOISE) {
                noise.write(b);
            }
        }
        flush(decoded);
        return decoded.toByteArray();
    }

    /** What was said before the script began. */
    String noise() {
        return noise.toString(StandardCharsets.UTF_8);
    }

    private void report(byte b) {
        if (b != '\n') {
            if (report.size() < LONGEST_REPORT) {
                report.write(b);
            }
            return;
        }
        String line = report.toString(StandardCharsets.UTF_8);
        report.reset();
        reporting = false;
        if (reports.test(line)) {
            begun = true;
        }
    }

    /** Padding ends what was read at once, and more follows. */
    private void decode(byte b, ByteArrayOutputStream decoded) {
        if (isBase64(b)) {
            encoded.write(b);
            if (b == '=' && encoded.size() % QUAD == 0) {
                flush(decoded);
            }
        }
    }

    private void flush(ByteArrayOutputStream decoded) {
        byte[] all = encoded.toByteArray();
        int whole = all.length - all.length % QUAD;
        encoded.reset();
        encoded.write(all, whole, all.length - whole);
        decoded.writeBytes(Base64.getDecoder().decode(Arrays.copyOf(all, whole)));
    }

    private static boolean isBase64(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '+'
                || b == '/'
                || b == '=';
    }
}
