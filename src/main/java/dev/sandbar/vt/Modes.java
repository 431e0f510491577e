package dev.sandbar.vt;

import java.util.EnumSet;

/** Which modes are set. */
final class Modes {
    private final EnumSet<Mode> set = EnumSet.of(Mode.AUTOWRAP, Mode.CURSOR_VISIBLE);
    private boolean autowrap = true;
    private boolean insert;

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

    void reset() {
        set.clear();
        set.add(Mode.AUTOWRAP);
        set.add(Mode.CURSOR_VISIBLE);
        refresh();
    }

    private void refresh() {
        autowrap = set.contains(Mode.AUTOWRAP);
        insert = set.contains(Mode.INSERT);
    }
}
