package dev.sandbar.history.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a file with where each of them ends; one that is too long to be ours is cut. */
final class LineSource {
    private final InputStream in;
    private long at;
    private boolean complete = true;
    private boolean overlong;

    /**
     * Reads on from where {@code in} is.
     *
     * @param in best buffered
     * @param at where in the file that is, in bytes
     */
    LineSource(InputStream in, long at) {
        this.in = in;
        this.at = at;
    }

    /** The next line without its line feed; null at the end. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        overlong = false;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            at++;
            if (line.size() < AuditLine.LONGEST) {
                line.write(c);
            } else {
                overlong = true;
            }
            c = in.read();
        }
        complete = c == '\n';
        at += complete ? 1 : 0;
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Where the line that was read last ends, its line feed included. */
    long at() {
        return at;
    }

    /** Whether that line had its line feed. */
    boolean complete() {
        return complete;
    }

    /** Whether something of that line was left out. */
    boolean overlong() {
        return overlong;
    }
}
