package dev.sandbar.vt;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a program asked of the keyboard beyond modes: the flags of the Kitty keyboard protocol, with their stack, and xterm's
 * modifyOtherKeys. Each screen, primary and alternate, has its own flags.
 */
final class KeyboardModes {
    static final int DISAMBIGUATE = 1;
    static final int ALTERNATE_KEYS = 4;
    static final int ALL_KEYS = 8;
    static final int TEXT = 16;

    /** Not 2, event types: the user's own terminal tells only of presses, so a program must not wait for releases. */
    private static final int HONOURED = DISAMBIGUATE | ALTERNATE_KEYS | ALL_KEYS | TEXT;

    /** The resource of XTMODKEYS that is modifyOtherKeys. */
    static final int OTHER_KEYS = 4;

    private static final int MAX_STACK = 16;

    /** The flags of one screen. */
    private static final class Flags {
        private final Deque<Integer> stack = new ArrayDeque<>();
        private int now;
    }

    private final Flags primary = new Flags();
    private final Flags alternate = new Flags();
    private Flags current = primary;
    private int modifyOtherKeys;
    private boolean formatsLikeKitty;

    void show(boolean alternateScreen) {
        current = alternateScreen ? alternate : primary;
    }

    int flags() {
        return current.now;
    }

    boolean has(int flag) {
        return (current.now & flag) != 0;
    }

    int modifyOtherKeys() {
        return modifyOtherKeys;
    }

    /** formatOtherKeys: CSI u rather than CSI 27 ~. */
    boolean formatsLikeKitty() {
        return formatsLikeKitty;
    }

    void push(int newFlags) {
        if (current.stack.size() == MAX_STACK) {
            current.stack.removeLast();
        }
        current.stack.push(current.now);
        current.now = newFlags & HONOURED;
    }

    void pop(int count) {
        for (int i = 0; i < count && i <= MAX_STACK; i++) {
            current.now = current.stack.isEmpty() ? 0 : current.stack.pop();
        }
    }

    /** How: 1 these and no others, 2 these as well, 3 these no more. */
    void set(int newFlags, int how) {
        int known = newFlags & HONOURED;
        switch (how) {
            case 1 -> current.now = known;
            case 2 -> current.now |= known;
            case 3 -> current.now &= ~known;
            default -> {}
        }
    }

    /** XTMODKEYS; without a resource all return to their start. */
    void setModifyOtherKeys(Sequence s) {
        if (s.count() == 0) {
            modifyOtherKeys = 0;
        } else if (s.value(0) == OTHER_KEYS && s.value(1) <= 2) {
            modifyOtherKeys = s.value(1);
        }
    }

    void disableModifyOtherKeys(int resource) {
        if (resource == OTHER_KEYS) {
            modifyOtherKeys = 0;
        }
    }

    /** XTFMTKEYS. */
    void setFormatOtherKeys(Sequence s) {
        if (s.count() == 0) {
            formatsLikeKitty = false;
        } else if (s.value(0) == OTHER_KEYS) {
            formatsLikeKitty = s.value(1) == 1;
        }
    }

    void reset() {
        for (Flags flags : new Flags[] {primary, alternate}) {
            flags.stack.clear();
            flags.now = 0;
        }
        modifyOtherKeys = 0;
        formatsLikeKitty = false;
    }
}
