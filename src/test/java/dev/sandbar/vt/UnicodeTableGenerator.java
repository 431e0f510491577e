package dev.sandbar.vt;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes {@code UnicodeTable.java} from ICU's data; run {@code main} in the project's folder after an update of ICU. */
@SuppressWarnings("EnumOrdinal") // ICU answers with the ordinals of its own enum
final class UnicodeTableGenerator {
    static final Path TARGET = Path.of("src/main/java/dev/sandbar/vt/UnicodeTable.java");
    private static final int END = 0x20000;
    private static final int LONGEST_RUN = 0xffff;
    private static final int RUNS_A_LINE = 8;

    private UnicodeTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(TARGET, source());
    }

    static String source() {
        VersionInfo version = UCharacter.getUnicodeVersion();
        return """
                package dev.sandbar.vt;

                /** Made by UnicodeTableGenerator from Unicode %d.%d; not to be edited. */
                final class UnicodeTable {
                    /** Runs over the code points below U+20000: how many, then their properties as {@link Unicode} reads them. */
                    static final String RUNS = ""
                %s;

                    private UnicodeTable() {}
                }
                """
                .formatted(version.getMajor(), version.getMinor(), runs());
    }

    private static String runs() {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int from = 0; from < END; ) {
            int value = properties(from);
            int to = from;
            while (to < END && to - from < LONGEST_RUN && properties(to) == value) {
                to++;
            }
            text.append(count % RUNS_A_LINE == 0 ? (count == 0 ? "" : "\"\n") + "            + \"" : "");
            text.append(escape(to - from)).append(escape(value));
            count++;
            from = to;
        }
        return text.append('"').toString();
    }

    /** Octal below 256, so that no Unicode escape can be taken for a line end or a quote of the source. */
    private static String escape(int value) {
        return value < 256 ? "\\%03o".formatted(value) : "\\u%04x".formatted(value);
    }

    static int properties(int codePoint) {
        int emoji = emojiBase(codePoint) ? 1 << 6 : 0;
        return width(codePoint) | breakClass(codePoint) << 2 | emoji;
    }

    static int width(int codePoint) {
        if (invisible(codePoint)) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            case UCharacter.EastAsianWidth.AMBIGUOUS -> Unicode.AMBIGUOUS;
            default -> 1;
        };
    }

    /** As wcwidth has it: marks, format characters but SOFT HYPHEN, the vowels and finals of conjoining Hangul. */
    private static boolean invisible(int codePoint) {
        int hangul = UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE);
        boolean joins = hangul == UCharacter.HangulSyllableType.VOWEL_JAMO
                || hangul == UCharacter.HangulSyllableType.TRAILING_JAMO;
        return joins
                || switch (UCharacter.getType(codePoint)) {
                    case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.CONTROL -> true;
                    case UCharacter.FORMAT -> codePoint != 0xad;
                    case UCharacter.LINE_SEPARATOR, UCharacter.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static boolean emojiBase(int codePoint) {
        return codePoint > 0xff
                && UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI)
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION);
    }

    static int breakClass(int codePoint) {
        int conjunct = UCharacter.getIntPropertyValue(codePoint, UProperty.INDIC_CONJUNCT_BREAK);
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)) {
            case UCharacter.GraphemeClusterBreak.CONTROL,
                    UCharacter.GraphemeClusterBreak.CR,
                    UCharacter.GraphemeClusterBreak.LF -> Unicode.CONTROL;
            case UCharacter.GraphemeClusterBreak.PREPEND -> Unicode.PREPEND;
            case UCharacter.GraphemeClusterBreak.EXTEND -> extend(conjunct);
            case UCharacter.GraphemeClusterBreak.SPACING_MARK -> Unicode.SPACING_MARK;
            case UCharacter.GraphemeClusterBreak.ZWJ -> Unicode.ZWJ;
            case UCharacter.GraphemeClusterBreak.REGIONAL_INDICATOR -> Unicode.REGIONAL_INDICATOR;
            case UCharacter.GraphemeClusterBreak.L -> Unicode.HANGUL_L;
            case UCharacter.GraphemeClusterBreak.V -> Unicode.HANGUL_V;
            case UCharacter.GraphemeClusterBreak.T -> Unicode.HANGUL_T;
            case UCharacter.GraphemeClusterBreak.LV -> Unicode.HANGUL_LV;
            case UCharacter.GraphemeClusterBreak.LVT -> Unicode.HANGUL_LVT;
            default -> other(codePoint, conjunct);
        };
    }

    private static int extend(int conjunct) {
        if (conjunct == UCharacter.IndicConjunctBreak.LINKER.ordinal()) {
            return Unicode.LINKER;
        }
        boolean goesOn = conjunct == UCharacter.IndicConjunctBreak.EXTEND.ordinal();
        return goesOn ? Unicode.EXTEND : Unicode.EXTEND_NO_CONJUNCT;
    }

    private static int other(int codePoint, int conjunct) {
        if (UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)) {
            return Unicode.PICTOGRAPH;
        }
        return conjunct == UCharacter.IndicConjunctBreak.CONSONANT.ordinal() ? Unicode.CONSONANT : Unicode.OTHER;
    }
}
