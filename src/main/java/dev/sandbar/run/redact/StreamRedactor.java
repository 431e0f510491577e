package dev.sandbar.run.redact;

import dev.sandbar.run.redact.Findings.Finding;
import dev.sandbar.run.redact.Findings.Marker;
import java.util.Arrays;

/**
 * Takes secrets out of one stream, however it is cut into chunks. Of what it was fed it holds back only what may be the
 * beginning of a secret. Belongs to one thread.
 */
public final class StreamRedactor {
    /** Small enough for what is worked on to stay in the processor's second cache. */
    private static final int SLICE = 16 * 1024;
    /** What may be a secret yet, but is longer, passes: nothing that is looked for is spread that widely. */
    private static final int MOST_HELD = 512 * 1024;

    private final Scan scan;
    private byte[] work = new byte[0];
    private int held;
    private int emitted;
    private boolean masked;
    private long redactions;

    StreamRedactor(Redaction redaction) {
        this.scan = new Scan(redaction);
    }

    /** Where bytes without secrets go. */
    @FunctionalInterface
    public interface Sink {
        /** Takes bytes at once: the array is used again. */
        void take(byte[] bytes, int from, int length);
    }

    /** The next bytes of the stream. */
    public void feed(byte[] bytes, int from, int length, Sink out) {
        int end = from + length;
        for (int at = from; at < end; at += SLICE) {
            int slice = Math.min(SLICE, end - at);
            if (held == 0) {
                redact(bytes, at, at + slice, false, out);
            } else {
                ensure(held + slice);
                System.arraycopy(bytes, at, work, held, slice);
                redact(work, 0, held + slice, false, out);
            }
        }
    }

    private void ensure(int size) {
        if (work.length < size) {
            work = Arrays.copyOf(work, Math.max(size, 2 * work.length));
        }
    }

    /** @param all whether to pass on also what may become a secret yet */
    private void redact(byte[] raw, int from, int to, boolean all, Sink out) {
        Findings findings = scan.look(raw, from, from + held, to);
        if (masked) {
            findings.add(from, from + emitted, Marker.GOING_ON);
        }
        int keepFrom = to - findings.heldFrom() > MOST_HELD ? to : findings.heldFrom();
        int passTo = all ? to : keepFrom;
        int cursor = from + emitted;
        boolean covered = masked;
        for (Finding finding : findings.merged()) {
            if (finding.from() >= passTo && !goesOn(finding, cursor)) {
                break;
            }
            if (finding.to() > cursor) {
                emit(raw, cursor, finding.from(), out);
                mark(finding.marker(), out);
                cursor = finding.to();
                covered = true;
            }
        }
        emit(raw, cursor, passTo, out);
        keep(raw, keepFrom, to);
        emitted = Math.max(cursor, passTo) - keepFrom;
        masked = covered && emitted > 0 && cursor >= passTo;
    }

    /** Whether it is the rest of what has been marked; all others are found again as long as they are held. */
    private static boolean goesOn(Finding finding, int cursor) {
        return finding.marker() == Marker.GOING_ON && finding.from() <= cursor;
    }

    private static void emit(byte[] raw, int from, int to, Sink out) {
        if (from < to) {
            out.take(raw, from, to - from);
        }
    }

    private void mark(Marker marker, Sink out) {
        if (marker != Marker.GOING_ON) {
            redactions++;
            out.take(marker.bytes(), 0, marker.bytes().length);
        }
    }

    private void keep(byte[] raw, int from, int to) {
        held = to - from;
        if (held > 0) {
            ensure(held);
            System.arraycopy(raw, from, work, 0, held);
        }
    }

    /** How many bytes are held back. */
    public int held() {
        return held - emitted;
    }

    /**
     * Passes on what is held back, since nothing has come for some time: a prompt may end like the beginning of a secret.
     * Should it have been one, then the rest of it will not pass.
     */
    public void flush(Sink out) {
        if (held > emitted) {
            redact(work, 0, held, true, out);
        }
    }

    /** The stream has ended: what may have become a secret is none. */
    public void finish(Sink out) {
        flush(out);
        held = 0;
        emitted = 0;
        masked = false;
    }

    /** How many secrets have been replaced so far. */
    public long redactions() {
        return redactions;
    }
}
