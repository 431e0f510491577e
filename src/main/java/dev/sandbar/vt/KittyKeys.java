package dev.sandbar.vt;

/**
 * The Kitty keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/). Only presses are known, so the flag for event
 * types cannot be set.
 */
final class KittyKeys {
    private final KeyboardModes keyboard;

    KittyKeys(KeyboardModes keyboard) {
        this.keyboard = keyboard;
    }

    String text(KeyPress press) {
        return switch (press.key()) {
            case CHARACTER -> character(press);
            case ENTER -> typing(press, "\r");
            case TAB -> typing(press, "\t");
            case BACKSPACE -> typing(press, "\177");
            case ESCAPE -> escape(press);
            default -> function(press);
        };
    }

    /** These stay as they always were, so that a shell is usable after a program that crashed, unless all keys are wanted. */
    private String typing(KeyPress press, String plain) {
        boolean kept = press.modifiers() == 0 && !keyboard.has(KeyboardModes.ALL_KEYS);
        return kept ? plain : unicode(KeyNumbers.number(press.key()), press.modifiers(), 0);
    }

    private String escape(KeyPress press) {
        boolean plain = press.modifiers() == 0
                && !keyboard.has(KeyboardModes.ALL_KEYS)
                && !keyboard.has(KeyboardModes.DISAMBIGUATE);
        return plain ? "\033" : unicode(KeyNumbers.number(Key.ESCAPE), press.modifiers(), 0);
    }

    private String character(KeyPress press) {
        int typed = press.codePoint();
        boolean chord = (press.modifiers() & ~KeyPress.SHIFT) != 0;
        if (!chord && !keyboard.has(KeyboardModes.ALL_KEYS)) {
            return Character.toString(typed);
        }
        int base = Character.toLowerCase(typed);
        int modifiers = base == typed ? press.modifiers() : press.modifiers() | KeyPress.SHIFT;
        return unicode(base, modifiers, chord ? 0 : typed);
    }

    /** The key, its shifted form where it is wanted and known, modifiers, the text where it is wanted. */
    private String unicode(int code, int modifiers, int typed) {
        StringBuilder text = new StringBuilder("\033[").append(code);
        boolean shifted = (modifiers & KeyPress.SHIFT) != 0 && Character.toUpperCase(code) != code;
        if (shifted && keyboard.has(KeyboardModes.ALTERNATE_KEYS)) {
            text.append(':').append(Character.toUpperCase(code));
        }
        boolean withText = typed != 0 && keyboard.has(KeyboardModes.TEXT);
        if (modifiers != 0 || withText) {
            text.append(';');
            text.append(modifiers == 0 ? "" : Integer.toString(1 + modifiers));
        }
        if (withText) {
            text.append(';').append(typed);
        }
        return text.append('u').toString();
    }

    /** F3 is 13 ~, since CSI R is also the answer to a question for the cursor. */
    private static String function(KeyPress press) {
        char letter = press.key() == Key.F3 ? 0 : KeyNumbers.letter(press.key());
        int number = KeyNumbers.number(press.key());
        String modifiers = press.modifiers() == 0 ? "" : ";" + (1 + press.modifiers());
        if (letter != 0) {
            return modifiers.isEmpty() ? "\033[" + letter : "\033[1" + modifiers + letter;
        }
        return "\033[" + number + modifiers + (press.key().functionNumber() > 12 ? 'u' : '~');
    }
}
