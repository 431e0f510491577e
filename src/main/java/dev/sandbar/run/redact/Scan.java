package dev.sandbar.run.redact;

import dev.sandbar.run.redact.Findings.Marker;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks for secrets in some bytes; belongs to one thread. */
final class Scan {
    /** White space and the like within a secret; who prints more of it in between has printed something else. */
    private static final int LONGEST_GAP = 4096;

    private final Redaction redaction;
    private final Needles needles;
    private final SignificantBytes all = new SignificantBytes();
    private final SignificantBytes inner = new SignificantBytes();
    private final Findings findings = new Findings();
    /** How far each rule has read. */
    private final int[] readTo;

    /** Where what was not looked at begins. */
    private int end;

    private @Nullable TokenBody open;

    Scan(Redaction redaction) {
        this.redaction = redaction;
        this.needles = redaction.needles();
        this.readTo = new int[redaction.ruleCount()];
    }

    /**
     * Looks at {@code raw} from {@code from} to before {@code to}.
     *
     * @param fresh where what was not looked at before begins
     */
    Findings look(byte[] raw, int from, int fresh, int to) {
        findings.clear(to);
        end = to;
        Arrays.fill(readTo, from);
        goOn(raw, fresh, to);
        all.take(raw, from, to);
        search(all, raw, to);
        for (int i = 0; i < all.stringCount(); i++) {
            inner.take(raw, all.stringFrom(i), all.stringTo(i));
            search(inner, raw, all.stringTo(i));
        }
        return findings;
    }

    private void goOn(byte[] raw, int fresh, int to) {
        TokenBody token = open;
        if (token == null) {
            return;
        }
        int at = fresh;
        while (at < to && token.take(raw[at] & 0xff) != TokenBody.Verdict.OVER) {
            at++;
        }
        findings.add(fresh, at, Marker.GOING_ON);
        open = at < to ? null : token;
    }

    private void search(SignificantBytes some, byte[] raw, int to) {
        byte[] bytes = some.bytes();
        int count = some.count();
        int at = 0;
        while (count - at >= Needles.SHORTEST) {
            at = needles.candidate(bytes, at, count);
            if (count - at < Needles.SHORTEST) {
                break;
            }
            int next = follow(some, at, raw, to);
            if (next < 0) {
                return;
            }
            at = Math.max(at + 1, next);
        }
        int state = Needles.ROOT;
        for (int i = at; i < count; i++) {
            state = needles.next(state, bytes[i]);
        }
        hold(some, state, to);
    }

    /** Follows what may begin at {@code begin}; returns where to look on, negative when that is at the end. */
    private int follow(SignificantBytes some, int begin, byte[] raw, int to) {
        byte[] bytes = some.bytes();
        int count = some.count();
        int state = Needles.ROOT;
        int at = begin;
        do {
            state = needles.next(state, bytes[at++]);
            int length = needles.length(state);
            if (length > 0) {
                int from = some.place(at - length);
                Marker marker = redaction.secretMarker(needles.owner(state));
                findings.add(from, some.place(at - 1) + 1, marker);
            }
            if (needles.rule(state) >= 0) {
                apply(needles.rule(state), some.place(at - 1) + 1, raw, to);
            }
            if (at == count) {
                hold(some, state, to);
                return -1;
            }
        } while (at - begin < Needles.SHORTEST || needles.depth(state) >= Needles.SHORTEST);
        return at - needles.depth(state);
    }

    private void hold(SignificantBytes some, int state, int to) {
        if (state == Needles.ROOT) {
            return;
        }
        int gap = to - some.place(some.count() - 1) - 1;
        int depth = needles.live(state, gap > 0);
        if (depth > 0 && gap <= LONGEST_GAP) {
            holdAt(some.place(some.count() - depth), to);
        }
    }

    // What stands at the end of a string that is over does not go on.
    private void holdAt(int from, int to) {
        if (to == end) {
            findings.hold(from);
        }
    }

    /** Reads a token whose beginning, but for blanks, ends at {@code seen}. */
    private void apply(int index, int seen, byte[] raw, int to) {
        TokenRule rule = redaction.rule(index);
        int start = seen - rule.prefix().strip().length();
        if (start < readTo[index]) {
            return;
        }
        int at = start;
        for (int i = 0; i < rule.prefix().length(); i++) {
            if (at == to) {
                holdAt(start, to);
                return;
            }
            if (raw[at++] != rule.prefix().charAt(i)) {
                return;
            }
        }
        TokenBody body = rule.reader();
        int first = at;
        while (at < to && body.take(raw[at] & 0xff) != TokenBody.Verdict.OVER) {
            at++;
        }
        readTo[index] = at;
        if (body.isSecret()) {
            int from = rule.whole() ? start : first + body.skipped();
            findings.add(from, at - body.surplus(), redaction.ruleMarker(index));
            open = at < end ? open : body;
        } else if (at == end) {
            findings.hold(start);
        }
    }
}
