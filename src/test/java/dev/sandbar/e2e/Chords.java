package dev.sandbar.e2e;

import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.Locale;
import java.util.Map;

/** Keys as the keymap files write them: {@code j}, {@code C-]}, {@code A-enter}, {@code S-tab}, {@code f1}, {@code space}. */
final class Chords {
    private static final Map<String, Key> SHORT =
            Map.of("esc", Key.ESCAPE, "pageup", Key.PAGE_UP, "pagedown", Key.PAGE_DOWN);
    private static final Map<Character, Integer> MODIFIERS =
            Map.of('C', KeyPress.CTRL, 'A', KeyPress.ALT, 'S', KeyPress.SHIFT);

    private Chords() {}

    static KeyPress parse(String chord) {
        int modifiers = 0;
        String name = chord;
        while (name.length() > 2 && name.charAt(1) == '-' && MODIFIERS.containsKey(name.charAt(0))) {
            modifiers |= MODIFIERS.get(name.charAt(0));
            name = name.substring(2);
        }
        return plain(name).with(modifiers);
    }

    private static KeyPress plain(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return KeyPress.character(name.codePointAt(0));
        }
        if (name.equals("space")) {
            return KeyPress.character(' ');
        }
        Key key = SHORT.get(name);
        return KeyPress.of(key != null ? key : Key.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
