package dev.sandbar.vt;

/** The parts of a control sequence: private marker, parameters with sub-parameters, intermediates, final byte. */
final class Sequence {
    static final int MAX_PARAMETERS = 32;
    /** Larger numbers count as this one: no count or place that a screen could have is beyond it. */
    static final int MAX_VALUE = 65535;

    private static final int OMITTED = -1;

    private final int[] values = new int[MAX_PARAMETERS];
    private int count;
    /** Bit n: parameter n follows a colon, so it belongs to the one before. */
    private int colons;

    private int marker;
    private int intermediates;
    private int finalByte;

    void clear() {
        count = 0;
        colons = 0;
        marker = 0;
        intermediates = 0;
        finalByte = 0;
    }

    void mark(int privateMarker) {
        marker = privateMarker;
    }

    /** Two at most are told apart; a third makes the sequence unknown. */
    void intermediate(int value) {
        intermediates = intermediates > 0xff ? 0xffff : intermediates << 8 | value;
    }

    void end(int value) {
        finalByte = value;
    }

    void digit(int digit) {
        if (count == 0) {
            next(false);
        }
        store(count, withDigit(raw(count - 1), digit));
    }

    /** Whether digits and semicolons are parameters where the sequence has got to. */
    boolean takesParameters() {
        return intermediates == 0;
    }

    /** All digits and semicolons from a place on; where they end. */
    int parameters(byte[] bytes, int from, int end) {
        int known = Math.max(count, 1);
        int value = raw(known - 1);
        int at = from;
        while (at < end) {
            int character = bytes[at];
            if (character >= '0' && character <= '9') {
                value = withDigit(value, character - '0');
            } else if (character == ';') {
                store(known, value);
                known = Math.min(known + 1, MAX_PARAMETERS + 1);
                value = OMITTED;
            } else {
                break;
            }
            at++;
        }
        store(known, value);
        count = known;
        return at;
    }

    private static int withDigit(int value, int digit) {
        return value == OMITTED ? digit : Math.min(MAX_VALUE, value * 10 + digit);
    }

    private void store(int position, int value) {
        if (position <= MAX_PARAMETERS) {
            values[position - 1] = value;
        }
    }

    /** A semicolon or a colon; parameters beyond the limit are dropped. */
    void separator(boolean colon) {
        if (count == 0) {
            next(false);
        }
        next(colon);
    }

    private void next(boolean colon) {
        if (count < MAX_PARAMETERS) {
            values[count] = OMITTED;
            colons |= colon ? 1 << count : 0;
        }
        count = Math.min(count + 1, MAX_PARAMETERS + 1);
    }

    int count() {
        return Math.min(count, MAX_PARAMETERS);
    }

    /** A parameter, 0 where it was left out. */
    int value(int index) {
        return Math.max(0, raw(index));
    }

    /** A parameter that counts something: left out and 0 both mean 1. */
    int amount(int index) {
        return Math.max(1, raw(index));
    }

    /** A parameter, or another number where it was left out. */
    int value(int index, int otherwise) {
        int value = raw(index);
        return value == OMITTED ? otherwise : value;
    }

    /** Whether any parameter follows a colon. */
    boolean hasSubs() {
        return colons != 0;
    }

    boolean isSub(int index) {
        return index < count() && (colons & 1 << index) != 0;
    }

    int marker() {
        return marker;
    }

    int intermediates() {
        return intermediates;
    }

    int finalByte() {
        return finalByte;
    }

    private int raw(int index) {
        return index < count() ? values[index] : OMITTED;
    }
}
