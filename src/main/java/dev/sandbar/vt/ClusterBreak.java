package dev.sandbar.vt;

/** Decides, code point by code point, where grapheme clusters end: the rules GB3 to GB13 of UAX 29, with GB9c. */
final class ClusterBreak {
    private int previous;
    /** GB11: a pictograph, then only Extend, so far. */
    private boolean pictographRun;
    /** GB9c: a consonant, then only Extend and Linker, so far. */
    private boolean conjunctRun;

    private boolean linkerSeen;
    private int indicators;

    ClusterBreak(int first) {
        restart(first);
    }

    /** Forgets what came before this code point. */
    void restart(int first) {
        start(Unicode.breakClass(first));
    }

    /** Whether a new cluster begins with this code point, which counts as seen in either case. */
    boolean before(int codePoint) {
        int next = Unicode.breakClass(codePoint);
        boolean result = breaks(next);
        if (result) {
            start(next);
        } else {
            goOn(next);
        }
        return result;
    }

    private boolean breaks(int next) {
        if (previous == Unicode.CONTROL || next == Unicode.CONTROL) {
            return true;
        }
        if (isExtend(next) || next == Unicode.ZWJ || next == Unicode.SPACING_MARK || previous == Unicode.PREPEND) {
            return false;
        }
        return switch (next) {
            case Unicode.HANGUL_L, Unicode.HANGUL_LV, Unicode.HANGUL_LVT -> previous != Unicode.HANGUL_L;
            case Unicode.HANGUL_V ->
                !(previous == Unicode.HANGUL_L || previous == Unicode.HANGUL_V || previous == Unicode.HANGUL_LV);
            case Unicode.HANGUL_T ->
                !(previous == Unicode.HANGUL_V
                        || previous == Unicode.HANGUL_T
                        || previous == Unicode.HANGUL_LV
                        || previous == Unicode.HANGUL_LVT);
            case Unicode.PICTOGRAPH -> !(previous == Unicode.ZWJ && pictographRun);
            case Unicode.CONSONANT -> !(conjunctRun && linkerSeen);
            case Unicode.REGIONAL_INDICATOR -> previous != Unicode.REGIONAL_INDICATOR || indicators % 2 == 0;
            default -> true;
        };
    }

    private void start(int breakClass) {
        previous = breakClass;
        pictographRun = breakClass == Unicode.PICTOGRAPH;
        conjunctRun = breakClass == Unicode.CONSONANT;
        linkerSeen = false;
        indicators = breakClass == Unicode.REGIONAL_INDICATOR ? 1 : 0;
    }

    private void goOn(int next) {
        boolean extend = isExtend(next);
        boolean runGoesOn = pictographRun && (extend || next == Unicode.ZWJ) && previous != Unicode.ZWJ;
        pictographRun = runGoesOn || next == Unicode.PICTOGRAPH;
        if (next == Unicode.CONSONANT) {
            conjunctRun = true;
            linkerSeen = false;
        } else {
            conjunctRun &= next == Unicode.EXTEND || next == Unicode.LINKER || next == Unicode.ZWJ;
            linkerSeen |= next == Unicode.LINKER;
        }
        if (next == Unicode.REGIONAL_INDICATOR) {
            indicators++;
        }
        previous = next;
    }

    private static boolean isExtend(int breakClass) {
        return breakClass == Unicode.EXTEND || breakClass == Unicode.LINKER || breakClass == Unicode.EXTEND_NO_CONJUNCT;
    }
}
