package dev.sandbar.history;

import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What of a run's output can be found: its beginning and its end, without escape sequences. */
final class SearchText {
    private static final int HALF = 256 * 1024;

    private byte[] head = new byte[4 * 1024];
    private final byte[] tail = new byte[HALF];
    private int headLength;
    private long tailLength;

    private SearchText() {}

    static String of(StoredOutput output) {
        SearchText text = new SearchText();
        Optional<OutputFrame> frame = output.next();
        while (frame.isPresent()) {
            text.add(frame.get().chunk().bytes());
            frame = output.next();
        }
        return PlainText.of(text.head()) + PlainText.of(text.tail());
    }

    private void add(byte[] bytes) {
        int first = Math.min(bytes.length, HALF - headLength);
        if (headLength + first > head.length) {
            head = Arrays.copyOf(head, Math.min(HALF, Math.max(head.length * 2, headLength + first)));
        }
        System.arraycopy(bytes, 0, head, headLength, first);
        headLength += first;
        // Of a long chunk only its end can stay in the ring.
        int from = Math.max(first, bytes.length - HALF);
        tailLength += from - first;
        for (int at = from; at < bytes.length; ) {
            int to = (int) (tailLength % HALF);
            int count = Math.min(bytes.length - at, HALF - to);
            System.arraycopy(bytes, at, tail, to, count);
            tailLength += count;
            at += count;
        }
    }

    private String head() {
        return new String(head, 0, headLength, StandardCharsets.UTF_8);
    }

    private String tail() {
        if (tailLength <= HALF) {
            return new String(tail, 0, (int) tailLength, StandardCharsets.UTF_8);
        }
        int cut = (int) (tailLength % HALF);
        byte[] ordered = new byte[HALF];
        System.arraycopy(tail, cut, ordered, 0, HALF - cut);
        System.arraycopy(tail, 0, ordered, HALF - cut, cut);
        // What was between them is missing, so a word must not grow together over the gap.
        return "\n" + new String(ordered, StandardCharsets.UTF_8);
    }
}
