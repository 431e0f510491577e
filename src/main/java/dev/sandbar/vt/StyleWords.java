package dev.sandbar.vt;

import java.util.Locale;
import java.util.StringJoiner;

/** A style as words, for screens written to a file: {@code fg=1 bg=#102030 bold underline=curly}. */
public final class StyleWords {
    private StyleWords() {}

    /** The words with a space between; empty for the default style. Blinking and overlines have no word. */
    public static String of(Style style) {
        StringJoiner words = new StringJoiner(" ");
        colour(words, "fg=", style.foreground());
        colour(words, "bg=", style.background());
        flag(words, "bold", style.bold());
        flag(words, "dim", style.dim());
        flag(words, "italic", style.italic());
        underline(words, style.underline());
        colour(words, "ul=", style.underlineColour());
        flag(words, "inverse", style.inverse());
        flag(words, "hidden", style.hidden());
        flag(words, "strike", style.strike());
        return words.toString();
    }

    private static void flag(StringJoiner words, String name, boolean set) {
        if (set) {
            words.add(name);
        }
    }

    private static void underline(StringJoiner words, Underline underline) {
        switch (underline) {
            case NONE -> {}
            case SINGLE -> words.add("underline");
            case DOUBLE, CURLY, DOTTED, DASHED ->
                words.add("underline=" + underline.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void colour(StringJoiner words, String name, int colour) {
        if (Colour.isIndexed(colour)) {
            words.add(name + colour);
        } else if (Colour.isRgb(colour)) {
            words.add(name + String.format("#%06x", colour & 0xffffff));
        }
    }
}
