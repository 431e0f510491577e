package dev.sandbar.vt;

/**
 * UTF-8, one byte at a time; what is not valid becomes U+FFFD once for every maximal part of a sequence, as the Unicode standard
 * recommends (chapter 3, "U+FFFD Substitution of Maximal Subparts").
 */
final class Utf8Decoder {
    static final int INCOMPLETE = -1;
    private static final int REPLACEMENT = 0xfffd;

    private int codePoint;
    private int missing;
    /** What the next byte must be between: narrower than 0x80 to 0xbf after some lead bytes. */
    private int lowest;

    private int highest;
    private boolean consumed;

    boolean pending() {
        return missing > 0;
    }

    /** Whether the byte of the last call was used up; otherwise it must be given again. */
    boolean consumed() {
        return consumed;
    }

    /** The code point of several bytes that are all there and valid; else {@link #INCOMPLETE}: take them one by one. */
    static int whole(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xff;
        if (lead >= 0xe0) {
            if (lead < 0xf0) {
                return at + 2 < end ? three(bytes, at) : INCOMPLETE;
            }
            return lead <= 0xf4 && at + 3 < end ? four(bytes, at) : INCOMPLETE;
        }
        if (lead >= 0xc2 && at + 1 < end) {
            int second = (bytes[at + 1] & 0xff) ^ 0x80;
            return (second & 0xc0) == 0 ? (lead & 0x1f) << 6 | second : INCOMPLETE;
        }
        return INCOMPLETE;
    }

    private static int three(byte[] bytes, int at) {
        int second = (bytes[at + 1] & 0xff) ^ 0x80;
        int third = (bytes[at + 2] & 0xff) ^ 0x80;
        int codePoint = (bytes[at] & 0x0f) << 12 | second << 6 | third;
        boolean surrogate = codePoint >>> 11 == 0x1b;
        return ((second | third) & 0xc0) == 0 && codePoint >= 0x800 && !surrogate ? codePoint : INCOMPLETE;
    }

    private static int four(byte[] bytes, int at) {
        int second = (bytes[at + 1] & 0xff) ^ 0x80;
        int third = (bytes[at + 2] & 0xff) ^ 0x80;
        int fourth = (bytes[at + 3] & 0xff) ^ 0x80;
        int codePoint = (bytes[at] & 0x07) << 18 | second << 12 | third << 6 | fourth;
        boolean inRange = codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT;
        return ((second | third | fourth) & 0xc0) == 0 && inRange ? codePoint : INCOMPLETE;
    }

    /** How many bytes a code point takes. */
    static int length(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    int next(byte value) {
        consumed = true;
        int unsigned = value & 0xff;
        return missing == 0 ? lead(unsigned) : follow(unsigned);
    }

    private int lead(int value) {
        if (value < 0x80) {
            return value;
        }
        if (value < 0xc2 || value > 0xf4) {
            return REPLACEMENT;
        }
        lowest = 0x80;
        highest = 0xbf;
        if (value < 0xe0) {
            return begin(value & 0x1f, 1);
        }
        if (value < 0xf0) {
            lowest = value == 0xe0 ? 0xa0 : 0x80;
            highest = value == 0xed ? 0x9f : 0xbf;
            return begin(value & 0x0f, 2);
        }
        lowest = value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xf4 ? 0x8f : 0xbf;
        return begin(value & 0x07, 3);
    }

    private int begin(int bits, int more) {
        codePoint = bits;
        missing = more;
        return INCOMPLETE;
    }

    private int follow(int value) {
        if (value < lowest || value > highest) {
            missing = 0;
            consumed = false;
            return REPLACEMENT;
        }
        lowest = 0x80;
        highest = 0xbf;
        codePoint = codePoint << 6 | (value & 0x3f);
        missing--;
        return missing == 0 ? codePoint : INCOMPLETE;
    }
}
