package dev.sandbar.vt;

import java.util.EnumSet;
import java.util.List;

/** Which modes are set. */
final class Modes {
    /** The wheel scrolls pagers on the alternate screen unless they say otherwise. */
    private static final List<Mode> AT_START = List.of(Mode.AUTOWRAP, Mode.CURSOR_VISIBLE, Mode.ALTERNATE_SCROLL);

    private final EnumSet<Mode> set = EnumSet.copyOf(AT_START);
    private boolean autowrap = true;
    private boolean insert;
    private boolean graphemes;
    private boolean newLine;

    boolean has(Mode mode) {
        return set.contains(mode);
    }

    void set(Mode mode, boolean on) {
        if (on) {
            set.add(mode);
        } else {
            set.remove(mode);
        }
        refresh();
    }

    /** For the printing path. */
    boolean autowrap() {
        return autowrap;
    }

    /** For the printing path. */
    boolean insert() {
        return insert;
    }

    /** For the printing path. */
    boolean newLine() {
        return newLine;
    }

    /** For the printing path. */
    boolean graphemes() {
        return graphemes;
    }

    void reset() {
        set.clear();
        set.addAll(AT_START);
        refresh();
    }

    private void refresh() {
        autowrap = set.contains(Mode.AUTOWRAP);
        insert = set.contains(Mode.INSERT);
        newLine = set.contains(Mode.NEW_LINE);
        graphemes = set.contains(Mode.GRAPHEMES);
    }
}
