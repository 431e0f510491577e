package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.input.CharacterPattern;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Control sequences and SS3: the shape of them (ECMA-48 5.4); {@link CsiDecoder} gives the meaning. */
final class CsiPattern implements CharacterPattern {
    /** Longer than anything a terminal sends for a key; what is longer is not one. */
    private static final int MAX_LENGTH = 1024;

    private static final char ESCAPE = 0x1b;

    /** X10's mouse reports have three bytes after the final one. */
    private static final int X10_LENGTH = 3;

    @Override
    public @Nullable Matching match(List<Character> typed) {
        int alt = typed.size() > 1 && typed.get(0) == ESCAPE && typed.get(1) == ESCAPE ? 1 : 0;
        if (typed.get(alt) != ESCAPE || typed.size() > MAX_LENGTH) {
            return null;
        }
        if (typed.size() == alt + 1) {
            return Stroke.PARTIAL;
        }
        int modifiers = alt * KeyPress.ALT;
        char kind = typed.get(alt + 1);
        if (kind == 'O') {
            return shifted(typed.subList(alt + 2, typed.size()), modifiers);
        }
        return kind == '[' ? control(typed.subList(alt + 2, typed.size()), modifiers) : null;
    }

    /** SS3 and one letter, with a digit for the modifiers between them in some terminals. */
    private static @Nullable Matching shifted(List<Character> rest, int modifiers) {
        if (rest.isEmpty()) {
            return Stroke.PARTIAL;
        }
        char last = rest.get(rest.size() - 1);
        boolean digits = rest.size() == 1 || (rest.size() == 2 && isDigit(rest.get(0)));
        if (digits && isDigit(last)) {
            return rest.size() == 1 ? Stroke.PARTIAL : null;
        }
        Key key = FunctionKeys.lettered(last);
        if (!digits || key == null) {
            return digits ? keypad(last, modifiers) : null;
        }
        int held = rest.size() == 2 ? CsiDecoder.modifiers(rest.get(0) - '0') : 0;
        return new Matching(Stroke.of(key, modifiers | held));
    }

    /** The keypad in application mode: each letter is the code of its character, moved up by 64, but for "=". */
    private static @Nullable Matching keypad(char letter, int modifiers) {
        if (letter == 'M') {
            return new Matching(Stroke.of(Key.ENTER, modifiers));
        }
        if (letter == 'X') {
            return new Matching(Stroke.of(KeyPress.character('=').with(modifiers)));
        }
        boolean known = letter >= 'j' && letter <= 'y';
        return known ? new Matching(Stroke.of(KeyPress.character(letter - 0x40).with(modifiers))) : null;
    }

    private static @Nullable Matching control(List<Character> rest, int modifiers) {
        if (rest.isEmpty()) {
            return Stroke.PARTIAL;
        }
        if (rest.get(0) == '[') {
            return linuxConsole(rest, modifiers);
        }
        if (rest.get(0) == 'M') {
            return rest.size() <= X10_LENGTH ? Stroke.PARTIAL : new Matching(Stroke.NOTHING);
        }
        char last = rest.get(rest.size() - 1);
        if (last >= ' ' && last < '@') {
            return Stroke.PARTIAL;
        }
        return last <= '~' && last >= '@' ? new Matching(new CsiDecoder(rest, modifiers).stroke()) : null;
    }

    private static @Nullable Matching linuxConsole(List<Character> rest, int modifiers) {
        if (rest.size() == 1) {
            return Stroke.PARTIAL;
        }
        Key key = FunctionKeys.linuxConsole(rest.get(1));
        return key == null ? new Matching(Stroke.NOTHING) : new Matching(Stroke.of(key, modifiers));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
