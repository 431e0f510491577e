package dev.sandbar.ui;

import dev.sandbar.keymap.KeyChord;
import dev.sandbar.keymap.Modifier;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Translates pressed keys to the chords that keymaps are written in. */
final class Chords {
    private Chords() {}

    static KeyChord of(KeyPress press) {
        Set<Modifier> held = modifiers(press);
        return press.key() == Key.CHARACTER
                ? KeyChord.character(press.codePoint(), held)
                : new KeyChord(name(press.key()), held);
    }

    private static Set<Modifier> modifiers(KeyPress press) {
        EnumSet<Modifier> held = EnumSet.noneOf(Modifier.class);
        add(held, Modifier.CTRL, press.ctrl());
        add(held, Modifier.ALT, press.alt());
        add(held, Modifier.SHIFT, press.shift());
        add(held, Modifier.SUPER, (press.modifiers() & KeyPress.SUPER) != 0);
        return held;
    }

    private static void add(Set<Modifier> held, Modifier modifier, boolean isHeld) {
        if (isHeld) {
            held.add(modifier);
        }
    }

    private static String name(Key key) {
        return switch (key) {
            case ESCAPE -> "esc";
            case PAGE_UP -> "pageup";
            case PAGE_DOWN -> "pagedown";
            default -> key.name().toLowerCase(Locale.ROOT);
        };
    }
}
