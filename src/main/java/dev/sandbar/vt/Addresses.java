package dev.sandbar.vt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds addresses in text that no program marked as links. */
final class Addresses {
    private static final List<String> SCHEMES = List.of("https://", "http://", "ftp://", "file://", "mailto:");
    private static final int MAX_LENGTH = 2083;

    private Addresses() {}

    /** The address that a char is part of. */
    static @Nullable String at(String text, int index) {
        int earliest = Math.max(0, index - MAX_LENGTH);
        for (int start = Math.min(index, text.length() - 1); start >= earliest; start--) {
            if (!belongs(text.charAt(start))) {
                return null;
            }
            if (begins(text, start)) {
                int end = end(text, start);
                return index < end ? text.substring(start, end) : null;
            }
        }
        return null;
    }

    /** Where the address ends that begins at a char; that char where none does. */
    static int endFrom(String text, int start) {
        return begins(text, start) ? end(text, start) : start;
    }

    private static boolean begins(String text, int start) {
        for (String scheme : SCHEMES) {
            boolean whole = start == 0 || !Character.isLetter(text.charAt(start - 1));
            if (whole && text.startsWith(scheme, start)) {
                return true;
            }
        }
        return false;
    }

    /** Without the punctuation of the sentence around it; a bracket stays where its partner is inside. */
    private static int end(String text, int start) {
        int end = start;
        int latest = Math.min(text.length(), start + MAX_LENGTH);
        while (end < latest && belongs(text.charAt(end))) {
            end++;
        }
        while (end > start && trails(text, start, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean trails(String text, int start, int last) {
        char character = text.charAt(last);
        if (character == ')' || character == ']') {
            char partner = character == ')' ? '(' : '[';
            return count(text, start, last, partner) <= count(text, start, last, character);
        }
        return ".,;:!?'*".indexOf(character) >= 0;
    }

    private static long count(String text, int from, int end, char wanted) {
        return text.substring(from, end).chars().filter(c -> c == wanted).count();
    }

    private static boolean belongs(char character) {
        return character > 0x20 && character < 0x7f && "\"<>`{}|\\^".indexOf(character) < 0;
    }
}
