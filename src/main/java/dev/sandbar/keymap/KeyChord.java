package dev.sandbar.keymap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One key with its modifiers, as keymap files write it: {@code j}, {@code C-]}, {@code S-tab}, {@code A-enter}.
 *
 * @param key one character, or the name of a key in lower case ({@code enter}, {@code f1})
 * @param modifiers never SHIFT together with a character: the character itself says it
 */
public record KeyChord(String key, Set<Modifier> modifiers) {
    private static final Set<String> NAMES = Set.of(
            "space",
            "enter",
            "tab",
            "backspace",
            "esc",
            "up",
            "down",
            "left",
            "right",
            "home",
            "end",
            "pageup",
            "pagedown",
            "insert",
            "delete",
            "f1",
            "f2",
            "f3",
            "f4",
            "f5",
            "f6",
            "f7",
            "f8",
            "f9",
            "f10",
            "f11",
            "f12",
            "f13",
            "f14",
            "f15",
            "f16",
            "f17",
            "f18",
            "f19",
            "f20",
            "f21",
            "f22",
            "f23",
            "f24");

    private static final Map<String, String> ALIASES = Map.of(
            "escape", "esc", "return", "enter", "pgup", "pageup", "pgdn", "pagedown", "del", "delete", "ins", "insert");

    /** What the C0 control codes make indistinguishable in most terminals (ECMA-48; xterm's ctlseqs). */
    private static final Map<String, String> SAME_BYTE = Map.of("i", "tab", "m", "enter", "[", "esc");

    public KeyChord {
        modifiers = modifiers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(modifiers));
    }

    /** A chord of a character; an upper-case letter needs no SHIFT. */
    public static KeyChord character(int codePoint, Set<Modifier> modifiers) {
        EnumSet<Modifier> held = EnumSet.noneOf(Modifier.class);
        held.addAll(modifiers);
        held.remove(Modifier.SHIFT);
        return new KeyChord(codePoint == ' ' ? "space" : Character.toString(codePoint), held);
    }

    /**
     * Reads chords apart by spaces, such as {@code g g}.
     *
     * @throws IllegalArgumentException with a reason for the user where the text names no key that a terminal can send
     */
    public static List<KeyChord> sequence(String text) {
        List<KeyChord> chords = new ArrayList<>();
        for (String part : text.strip().split("\\s+", -1)) {
            chords.add(parse(part));
        }
        return List.copyOf(chords);
    }

    /**
     * Reads one chord.
     *
     * @throws IllegalArgumentException with a reason for the user where the text names no key that a terminal can send
     */
    public static KeyChord parse(String text) {
        EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        int start = 0;
        while (text.length() - start > 2 && text.charAt(start + 1) == '-') {
            modifiers.add(modifier(text.charAt(start), text));
            start += 2;
        }
        String key = text.substring(start);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("an empty key");
        }
        return key.codePointCount(0, key.length()) == 1 ? checked(key, modifiers) : named(key, modifiers);
    }

    private static Modifier modifier(char letter, String text) {
        for (Modifier modifier : Modifier.values()) {
            if (modifier.letter() == letter) {
                return modifier;
            }
        }
        if (letter == 'M') {
            return Modifier.ALT;
        }
        throw new IllegalArgumentException(
                "unknown modifier \"" + letter + "-\" in \"" + text + "\"; there are C- A- S- D-");
    }

    private static KeyChord checked(String key, Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.SHIFT)) {
            throw new IllegalArgumentException("a terminal sends the shifted character itself; write \""
                    + key.toUpperCase(Locale.ROOT) + "\" instead of \"S-" + key + "\"");
        }
        if (modifiers.contains(Modifier.CTRL) && !key.equals(key.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a terminal sends the same for Ctrl and both cases; write \"C-"
                    + key.toLowerCase(Locale.ROOT) + "\"");
        }
        String same = modifiers.contains(Modifier.CTRL) ? SAME_BYTE.get(key) : null;
        if (same != null) {
            throw new IllegalArgumentException(
                    "most terminals send the same for \"C-" + key + "\" and \"" + same + "\"; write \"" + same + "\"");
        }
        return new KeyChord(key, modifiers);
    }

    private static KeyChord named(String key, Set<Modifier> modifiers) {
        String lower = key.toLowerCase(Locale.ROOT);
        String name = ALIASES.getOrDefault(lower, lower);
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no key \"" + key + "\"");
        }
        return new KeyChord(name, modifiers);
    }

    /** The names of keys that are no characters. */
    public static Set<String> names() {
        return NAMES;
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Modifier modifier : modifiers) {
            text.append(modifier.letter()).append('-');
        }
        return text.append(key).toString();
    }
}
