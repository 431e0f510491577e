package dev.sandbar.ui.theme;

import dev.sandbar.vt.Colour;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names and notations of colours in theme files. */
final class ThemeColours {
    /** The terminal's own colour. */
    static final String NONE = "none";

    private static final List<String> ANSI =
            List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

    private static final String BRIGHT = "bright-";

    private final Map<String, Integer> palette = new HashMap<>();

    /** Gives a colour a name, which counts more than one of the terminal's. */
    void define(String name, int colour) {
        palette.put(name, colour);
    }

    /** The colour that a file calls {@code text}; empty where there is none of that name. */
    OptionalInt find(String text) {
        Integer named = palette.get(text);
        return named != null ? OptionalInt.of(named) : literal(text);
    }

    /** What can be written for a colour, for suggestions. */
    Collection<String> names() {
        List<String> names = new ArrayList<>(palette.keySet());
        names.add(NONE);
        names.addAll(places());
        return names;
    }

    /** A colour that needs no palette: {@code none}, one of the terminal's sixteen, {@code #rrggbb} or {@code #rgb}. */
    static OptionalInt literal(String text) {
        if (text.equals(NONE)) {
            return OptionalInt.of(Colour.DEFAULT);
        }
        if (text.startsWith("#")) {
            return hexadecimal(text.substring(1));
        }
        return place(text);
    }

    /** Which of the terminal's sixteen has that name. */
    static OptionalInt place(String name) {
        boolean bright = name.startsWith(BRIGHT);
        int place = ANSI.indexOf(bright ? name.substring(BRIGHT.length()) : name);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(Colour.indexed(bright ? place + ANSI.size() : place));
    }

    /** The names of the terminal's sixteen. */
    static List<String> places() {
        List<String> names = new ArrayList<>(ANSI);
        ANSI.forEach(name -> names.add(BRIGHT + name));
        return names;
    }

    private static OptionalInt hexadecimal(String digits) {
        if (digits.length() != 3 && digits.length() != 6) {
            return OptionalInt.empty();
        }
        int rgb = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = Character.digit(digits.charAt(at), 16);
            if (digit < 0 || digits.charAt(at) >= 0x80) {
                return OptionalInt.empty();
            }
            rgb = digits.length() == 3 ? (rgb << 8) | digit * 0x11 : (rgb << 4) | digit;
        }
        return OptionalInt.of(Colour.rgb(rgb >> 16, rgb >> 8, rgb));
    }
}
