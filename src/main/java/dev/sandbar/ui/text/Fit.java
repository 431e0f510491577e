package dev.sandbar.ui.text;

import dev.sandbar.vt.Widths;

/** Makes text fit a number of columns. */
public final class Fit {
    private static final String CUT = "…";
    private static final char REPLACEMENT = '\ufffd';

    private Fit() {}

    /** The text, or its beginning with an ellipsis where it is too wide. */
    public static String cut(String text, int columns) {
        String shown = printable(text);
        if (columns <= 0) {
            return "";
        }
        if (Widths.ofText(shown) <= columns) {
            return shown;
        }
        return head(shown, columns - 1) + CUT;
    }

    /** The text cut or filled with blanks to exactly that many columns. */
    public static String left(String text, int columns) {
        String shown = cut(text, columns);
        return shown + " ".repeat(Math.max(0, columns - Widths.ofText(shown)));
    }

    /** The same with the blanks before the text. */
    public static String right(String text, int columns) {
        String shown = cut(text, columns);
        return " ".repeat(Math.max(0, columns - Widths.ofText(shown))) + shown;
    }

    /** As much of the beginning as fits. */
    public static String head(String text, int columns) {
        int used = 0;
        int from = 0;
        while (from < text.length()) {
            int end = Widths.clusterEnd(text, from);
            used += Widths.ofCluster(text, from, end);
            if (used > columns) {
                break;
            }
            from = end;
        }
        return text.substring(0, from);
    }

    /** What names from elsewhere must not hold: a control character has no width to count with. */
    public static String printable(String text) {
        int at = 0;
        while (at < text.length() && !Character.isISOControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(c == '\t' ? ' ' : Character.isISOControl(c) ? REPLACEMENT : (char) c));
        return clean.toString();
    }
}
