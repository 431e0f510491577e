package dev.sandbar.vt;

import java.util.Arrays;

/**
 * What the emulator must know about a code point, in one byte: its width, its place in the rules for grapheme clusters (UAX 29),
 * and whether VARIATION SELECTOR-16 turns it into an emoji. Looked up in {@link UnicodeTable}, which is made from ICU's data.
 */
final class Unicode {
    static final int OTHER = 0;
    static final int CONTROL = 1;
    static final int PREPEND = 2;
    static final int EXTEND = 3;
    static final int SPACING_MARK = 4;
    static final int ZWJ = 5;
    static final int REGIONAL_INDICATOR = 6;
    static final int HANGUL_L = 7;
    static final int HANGUL_V = 8;
    static final int HANGUL_T = 9;
    static final int HANGUL_LV = 10;
    static final int HANGUL_LVT = 11;
    static final int PICTOGRAPH = 12;
    /** Indic_Conjunct_Break=Consonant. */
    static final int CONSONANT = 13;
    /** Indic_Conjunct_Break=Linker; a kind of Extend. */
    static final int LINKER = 14;
    /** Extend, but Indic_Conjunct_Break=None: a conjunct does not go on across it. */
    static final int EXTEND_NO_CONJUNCT = 15;

    /** The width value of East_Asian_Width=Ambiguous. */
    static final int AMBIGUOUS = 3;

    private static final int TABLED = 0x20000;
    private static final byte[] TABLE = expand(UnicodeTable.RUNS);

    private static final int WIDE = 2;
    private static final int NARROW = 1;

    private Unicode() {}

    /** 0, 1, 2 or {@link #AMBIGUOUS}. */
    static int width(int codePoint) {
        return properties(codePoint) & 3;
    }

    /** One of the constants above, {@link #OTHER} to {@link #EXTEND_NO_CONJUNCT}. */
    static int breakClass(int codePoint) {
        return properties(codePoint) >> 2 & 15;
    }

    /** Whether VARIATION SELECTOR-16 after it asks for the wide emoji form. */
    static boolean emojiBase(int codePoint) {
        return (properties(codePoint) & 1 << 6) != 0;
    }

    private static int properties(int codePoint) {
        return codePoint < TABLED ? TABLE[codePoint] : beyond(codePoint);
    }

    /** Planes 2 and 3 are ideographs, the first part of plane 14 tags and variation selectors. */
    private static int beyond(int codePoint) {
        int inPlane = codePoint & 0xffff;
        return switch (codePoint >> 16) {
            case 2, 3 -> inPlane < 0xfffe ? WIDE : NARROW;
            case 14 -> special(inPlane);
            case 15, 16 -> inPlane < 0xfffe ? AMBIGUOUS : NARROW;
            default -> NARROW;
        };
    }

    private static int special(int inPlane) {
        if (inPlane >= 0x1000) {
            return NARROW;
        }
        boolean tag = inPlane >= 0x20 && inPlane < 0x80;
        boolean selector = inPlane >= 0x100 && inPlane < 0x1f0;
        return (tag || selector ? EXTEND : CONTROL) << 2;
    }

    private static byte[] expand(String runs) {
        byte[] table = new byte[TABLED];
        int codePoint = 0;
        for (int i = 0; i < runs.length(); i += 2) {
            int length = runs.charAt(i);
            Arrays.fill(table, codePoint, codePoint + length, (byte) runs.charAt(i + 1));
            codePoint += length;
        }
        return table;
    }
}
