package dev.sandbar.run.artifact;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text on its way to the file that was begun. Of one that is too long the head and the tail get there, in whole lines
 * where there are any, and a line between them that says what is missing. Belongs to one thread.
 */
final class CutText {
    private static final int CONTINUATION_MASK = 0xc0;
    private static final int CONTINUATION = 0x80;
    private static final int LONGEST_CHARACTER = 4;

    private final Keeping keeping;
    private final ArtifactLimits.Sizes sizes;
    private long head;
    private boolean endsLine = true;
    private boolean full;
    /** The last bytes of what is no longer head, in a circle. */
    private byte @Nullable [] tail;

    private int next;
    private long afterHead;

    CutText(Keeping keeping, ArtifactLimits.Sizes sizes) {
        this.keeping = keeping;
        this.sizes = sizes;
    }

    /** The next bytes; the array may be used again. */
    void take(byte[] bytes, int from, int length) {
        int begin = from;
        if (!full) {
            long room = sizes.file() - sizes.tail() - head;
            full = length > room;
            int fitting = full ? whole(bytes, from, (int) room) : length;
            write(bytes, from, fitting);
            head += fitting;
            begin += fitting;
        }
        if (begin < from + length) {
            remember(bytes, begin, from + length);
        }
    }

    /** How many bytes end with a line, or with a character where no line ends. */
    private static int whole(byte[] bytes, int from, int most) {
        for (int count = most; count > 0; count--) {
            if (bytes[from + count - 1] == '\n') {
                return count;
            }
        }
        for (int count = most; count > 0 && most - count < LONGEST_CHARACTER; count--) {
            if (!isInner(bytes[from + count])) {
                return count;
            }
        }
        return most;
    }

    private static boolean isInner(byte some) {
        return (some & CONTINUATION_MASK) == CONTINUATION;
    }

    private void write(byte[] bytes, int from, int length) {
        if (length > 0) {
            keeping.write(bytes, from, length);
            endsLine = bytes[from + length - 1] == '\n';
        }
    }

    private void remember(byte[] bytes, int from, int to) {
        // What the head has left, so that it ends with a line, the tail may have.
        byte[] circle = tail == null ? new byte[(int) (sizes.file() - head)] : tail;
        tail = circle;
        afterHead += to - from;
        int at = Math.max(from, to - circle.length);
        while (at < to) {
            int fitting = Math.min(to - at, circle.length - next);
            System.arraycopy(bytes, at, circle, next, fitting);
            next = (next + fitting) % circle.length;
            at += fitting;
        }
    }

    /** Writes the rest; returns how many bytes are missing. */
    long finish() {
        byte[] circle = tail;
        if (circle == null) {
            return 0;
        }
        if (afterHead <= circle.length) {
            write(circle, 0, (int) afterHead);
            return 0;
        }
        int skipped = begin(circle);
        int kept = circle.length - skipped;
        long omitted = afterHead - kept;
        mark(omitted, kept);
        int from = (next + skipped) % circle.length;
        int first = Math.min(kept, circle.length - from);
        write(circle, from, first);
        write(circle, 0, kept - first);
        return omitted;
    }

    /** How far the first whole line is in the circle, or the first character where that would cost half of it. */
    private int begin(byte[] circle) {
        for (int i = 0; i < circle.length / 2; i++) {
            if (circle[(next + i) % circle.length] == '\n') {
                return i + 1;
            }
        }
        int inner = 0;
        while (inner < LONGEST_CHARACTER - 1 && isInner(circle[(next + inner) % circle.length])) {
            inner++;
        }
        return inner;
    }

    private void mark(long omitted, int kept) {
        String line = (endsLine ? "" : "\n") + "⟦sandbar: " + omitted + " bytes omitted; kept first " + head
                + " + last " + kept + "⟧\n";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }
}
