package dev.sandbar.run.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of some output that count, each with its place in it; belongs to one thread. */
final class SignificantBytes {
    private static final int ESC = 0x1b;
    private static final int BEL = 0x07;
    /** Longer ones are no escape sequences but an attempt at hiding something. */
    private static final int LONGEST_SEQUENCE = 256;

    private static final int LONGEST_STRING = 4096;
    /** 1 for bytes that count, 0 for those that do not, 2 where an escape sequence begins. */
    private static final byte[] KIND = kinds();

    private byte[] bytes = new byte[0];
    private int[] places = new int[0];
    private int count;
    /** Where the last string (OSC, DCS, …) seen begins and ends; its text is looked at for itself. */
    private int[] strings = new int[0];

    private int stringCount;

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, (byte) 1);
        for (int quiet : new int[] {0, ' ', '\t', '\n', '\r', '\f', 0x0b}) {
            kinds[quiet] = 0;
        }
        kinds[ESC] = 2;
        return kinds;
    }

    /** The bytes of {@code text} in UTF-8 that count. */
    static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Those of {@code all} that count, escape sequences included. */
    static byte[] of(byte[] all) {
        byte[] some = new byte[all.length];
        int count = 0;
        for (byte value : all) {
            if (KIND[value & 0xff] != 0) {
                some[count++] = value;
            }
        }
        return Arrays.copyOf(some, count);
    }

    /** Takes what counts of {@code raw} from {@code from} to before {@code to}, instead of what it had. */
    void take(byte[] raw, int from, int to) {
        if (bytes.length < to - from) {
            bytes = new byte[to - from];
            places = new int[to - from];
        }
        stringCount = 0;
        int found = 0;
        int at = from;
        while (at < to) {
            found = plain(raw, at, to, found);
            at = stopped;
            if (at < to) {
                at = afterSequence(raw, at, to);
            }
        }
        count = found;
    }

    private int stopped;

    // Without branches but for the rare escape: this loop sees every byte of a flood.
    private int plain(byte[] raw, int from, int to, int found) {
        byte[] some = bytes;
        int[] where = places;
        byte[] kinds = KIND;
        int next = found;
        int at = from;
        for (; at < to; at++) {
            byte value = raw[at];
            int kind = kinds[value & 0xff];
            if (kind == 2) {
                break;
            }
            some[next] = value;
            where[next] = at;
            next += kind;
        }
        stopped = at;
        return next;
    }

    /** Where the escape sequence at {@code at} is over (ECMA-48, 5.4); strings are noted. */
    private int afterSequence(byte[] raw, int at, int to) {
        int next = at + 1;
        if (next >= to) {
            return to;
        }
        int introducer = raw[next];
        return switch (introducer) {
            case '[' -> afterControl(raw, next + 1, to);
            case ']', 'P', 'X', '^', '_' -> afterString(raw, next + 1, to);
            default -> afterShort(raw, next, to);
        };
    }

    private static int afterControl(byte[] raw, int from, int to) {
        int end = Math.min(to, from + LONGEST_SEQUENCE);
        for (int at = from; at < end; at++) {
            if (raw[at] >= 0x40) {
                return at + 1;
            }
            if (raw[at] < 0x20) {
                return from;
            }
        }
        return end == to ? to : from;
    }

    private int afterString(byte[] raw, int from, int to) {
        int end = Math.min(to, from + LONGEST_STRING);
        int at = from;
        while (at < end && raw[at] != BEL && raw[at] != ESC) {
            at++;
        }
        if (at == end && end < to) {
            return from;
        }
        if (strings.length < 2 * stringCount + 2) {
            strings = Arrays.copyOf(strings, Math.max(8, strings.length * 2));
        }
        strings[2 * stringCount] = from;
        strings[2 * stringCount + 1] = at;
        stringCount++;
        return at < to && raw[at] == BEL ? at + 1 : at;
    }

    private static int afterShort(byte[] raw, int from, int to) {
        int at = from;
        while (at < to && at < from + 4 && raw[at] >= 0x20 && raw[at] < 0x30) {
            at++;
        }
        return at < to && raw[at] >= 0x30 && raw[at] < 0x7f ? at + 1 : at;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the significant byte with that index is in what was taken. */
    int place(int index) {
        return places[index];
    }

    /** How many strings of escape sequences there were. */
    int stringCount() {
        return stringCount;
    }

    int stringFrom(int index) {
        return strings[2 * index];
    }

    int stringTo(int index) {
        return strings[2 * index + 1];
    }
}
