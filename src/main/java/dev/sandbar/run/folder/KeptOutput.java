package dev.sandbar.run.folder;

import dev.sandbar.run.record.LineFeeds;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.Truncation;
import java.security.MessageDigest;
import java.util.Optional;

/** Sums up what was kept of a stream, where the one who wrote it did not come to it. */
final class KeptOutput {
    private final MessageDigest digest = Sha256.make();
    private long end;
    private long head;
    private long tail;
    private long lines;

    void add(OutputFrame frame) {
        byte[] bytes = frame.chunk().bytes();
        digest.update(bytes);
        lines += LineFeeds.count(bytes, 0, bytes.length);
        if (tail == 0 && frame.offset() == end) {
            head += bytes.length;
        } else {
            tail += bytes.length;
        }
        end = frame.end();
    }

    /** The hash is empty where bytes are missing, and nothing is known of lines among them. */
    OutputSummary summary() {
        long missing = end - head - tail;
        if (missing == 0) {
            String hash = Sha256.text(digest);
            return new OutputSummary(end, end, lines, hash, 0, Optional.empty());
        }
        return new OutputSummary(end, end, lines, "", 0, Optional.of(new Truncation(missing, 0, head, tail)));
    }
}
