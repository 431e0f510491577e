package dev.sandbar.run.record;

import dev.sandbar.sandbox.RandomMarker;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a run for ever: 48 bits of milliseconds since 1970, then 80 random bits, in Crockford's base32 in lower case.
 * Identifiers of later runs sort after those of earlier ones, but for runs of one millisecond.
 *
 * @param text 26 characters
 */
public record RunId(String text) implements Comparable<RunId> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;
    private static final int BRIEF = TIME_LENGTH + 4;
    private static final int BITS = 5;
    private static final int RANDOM_BYTES = 10;
    private static final char HIGHEST_FIRST = '7';

    public RunId {
        if (!isValid(Objects.requireNonNull(text))) {
            throw new IllegalArgumentException("not the identifier of a run: " + text);
        }
    }

    /** A new one, for a run that begins at {@code now}. */
    public static RunId make(Instant now) {
        StringBuilder text = new StringBuilder(LENGTH);
        long time = now.toEpochMilli();
        for (int shift = (TIME_LENGTH - 1) * BITS; shift >= 0; shift -= BITS) {
            text.append(DIGITS.charAt((int) (time >>> shift) & (DIGITS.length() - 1)));
        }
        int bits = 0;
        int held = 0;
        for (byte value : RandomMarker.bytes(RANDOM_BYTES)) {
            held = (held << Byte.SIZE | (value & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt(held >>> bits & (DIGITS.length() - 1)));
            }
        }
        return new RunId(text.toString());
    }

    /** What {@code text} names; empty when it cannot be an identifier. */
    public static Optional<RunId> parse(String text) {
        return isValid(text) ? Optional.of(new RunId(text)) : Optional.empty();
    }

    /** What it begins with: its time and 20 random bits, enough to name it among those of one operator. */
    public String brief() {
        return text.substring(0, BRIEF);
    }

    private static boolean isValid(String text) {
        if (text.length() != LENGTH || text.charAt(0) > HIGHEST_FIRST) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (DIGITS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** When it was made, to the millisecond. */
    public Instant made() {
        long time = 0;
        for (int i = 0; i < TIME_LENGTH; i++) {
            time = time << BITS | DIGITS.indexOf(text.charAt(i));
        }
        return Instant.ofEpochMilli(time);
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
