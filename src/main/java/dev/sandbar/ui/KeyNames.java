package dev.sandbar.ui;

import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Keymap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes keys as short as keyboards do: {@code ^P}, {@code ⏎}, {@code ↑}. */
public final class KeyNames {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("enter", "⏎"),
            Map.entry("space", "␣"),
            Map.entry("up", "↑"),
            Map.entry("down", "↓"),
            Map.entry("left", "←"),
            Map.entry("right", "→"),
            Map.entry("pageup", "PgUp"),
            Map.entry("pagedown", "PgDn"),
            Map.entry("esc", "Esc"),
            Map.entry("tab", "Tab"),
            Map.entry("backspace", "Bksp"),
            Map.entry("delete", "Del"),
            Map.entry("insert", "Ins"),
            Map.entry("home", "Home"),
            Map.entry("end", "End"));

    private KeyNames() {}

    /** Chords as a keymap file writes them, made short. */
    public static String of(String keys) {
        StringBuilder text = new StringBuilder();
        for (String chord : keys.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ").append(chord(chord));
        }
        return text.toString();
    }

    public static String of(KeyChord chord) {
        return chord(chord.toString());
    }

    /** The first leader. */
    public static String leader(Keymap keymap) {
        List<KeyChord> leader = keymap.leader();
        return leader.isEmpty() ? "" : of(leader.get(0));
    }

    /** The first keys for an action in a context. */
    public static Optional<String> find(Keymap keymap, Context context, String action) {
        return keymap.keysFor(context, action).map(KeyNames::of);
    }

    private static String chord(String chord) {
        int start = 0;
        StringBuilder text = new StringBuilder();
        while (chord.length() - start > 2 && chord.charAt(start + 1) == '-') {
            text.append(chord.charAt(start) == 'C' ? "^" : chord.substring(start, start + 2));
            start += 2;
        }
        String key = chord.substring(start);
        boolean capital = text.indexOf("^") >= 0 && key.length() == 1;
        String plain = capital || isFunctionKey(key) ? key.toUpperCase(Locale.ROOT) : key;
        return text.append(SHORT.getOrDefault(key, plain)).toString();
    }

    private static boolean isFunctionKey(String key) {
        return key.length() > 1 && key.charAt(0) == 'f' && Character.isDigit(key.charAt(1));
    }
}
