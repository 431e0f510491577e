package dev.sandbar.vt;

/** A 94-character set that a program can designate. */
enum Charset {
    ASCII {
        @Override
        int map(int ascii) {
            return ascii;
        }
    },
    UNITED_KINGDOM {
        @Override
        int map(int ascii) {
            return ascii == '#' ? 0xa3 : ascii;
        }
    },
    DEC_GRAPHICS {
        @Override
        int map(int ascii) {
            return ascii >= 0x5f && ascii < 0x7f ? GRAPHICS.charAt(ascii - 0x5f) : ascii;
        }
    };

    private static final String GRAPHICS = " ◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";

    abstract int map(int ascii);
}
