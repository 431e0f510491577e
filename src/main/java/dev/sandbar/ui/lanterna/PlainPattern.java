package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.input.CharacterPattern;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters and control characters, each also after an Escape, which stands for Alt. */
final class PlainPattern implements CharacterPattern {
    private static final char ESCAPE = 0x1b;

    @Override
    public @Nullable Matching match(List<Character> typed) {
        char first = typed.get(0);
        if (first != ESCAPE) {
            return characters(typed, 0, 0);
        }
        if (typed.size() == 1) {
            return new Matching(true, Stroke.of(Key.ESCAPE, 0));
        }
        return typed.get(1) == ESCAPE ? escapes(typed) : characters(typed, 1, KeyPress.ALT);
    }

    /** A second Escape may itself begin the sequence of a key held with Alt (rxvt). */
    private static @Nullable Matching escapes(List<Character> typed) {
        return typed.size() == 2 ? new Matching(true, Stroke.of(Key.ESCAPE, KeyPress.ALT)) : null;
    }

    private static @Nullable Matching characters(List<Character> typed, int from, int modifiers) {
        char first = typed.get(from);
        int length = typed.size() - from;
        if (length == 1) {
            return Character.isHighSurrogate(first) ? Stroke.PARTIAL : matching(first, modifiers);
        }
        boolean pair = length == 2 && Character.isSurrogatePair(first, typed.get(from + 1));
        return pair ? matching(Character.toCodePoint(first, typed.get(from + 1)), modifiers) : null;
    }

    private static Matching matching(int codePoint, int modifiers) {
        return new Matching(Stroke.of(ControlCharacters.key(codePoint).with(modifiers)));
    }
}
