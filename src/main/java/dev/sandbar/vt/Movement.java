package dev.sandbar.vt;

/** What moves the cursor relative to tabs, rows and margins, and what sets those. */
final class Movement {
    private final Screen screen;

    Movement(Screen screen) {
        this.screen = screen;
    }

    /** HT and CHT leave a pending wrap pending, as xterm does. */
    void tab(int count) {
        Caret caret = screen.caret;
        boolean pending = caret.wrapPending;
        int limit = screen.rightLimit();
        for (int i = 0; i < count && caret.column < limit; i++) {
            screen.moveTo(caret.row, screen.tabs.after(caret.column, limit));
        }
        caret.wrapPending = pending;
    }

    /** CBT; like a tab it leaves a pending wrap pending, as xterm does. */
    void backTab(int count) {
        boolean pending = screen.caret.wrapPending;
        int limit = screen.modes.has(Mode.ORIGIN) ? screen.margins().left() : 0;
        for (int i = 0; i < count && screen.caret.column > limit; i++) {
            screen.moveTo(screen.caret.row, screen.tabs.before(screen.caret.column, limit));
        }
        screen.caret.wrapPending = pending;
    }

    /** CNL. */
    void nextLine(int count) {
        screen.moveDown(count);
        screen.carriageReturn();
    }

    /** CPL. */
    void previousLine(int count) {
        screen.moveUp(count);
        screen.carriageReturn();
    }

    /** CHA. */
    void toColumn(int column) {
        boolean origin = screen.modes.has(Mode.ORIGIN);
        int row = screen.caret.row - (origin ? screen.margins().top() : 0);
        screen.moveToAddress(row, column);
    }

    /** VPA. */
    void toRow(int row) {
        boolean origin = screen.modes.has(Mode.ORIGIN);
        int column = screen.caret.column - (origin ? screen.margins().left() : 0);
        screen.moveToAddress(row, column);
    }

    /** SD; with five parameters it is xterm's highlight tracking, which is not supported. */
    void scrollDown(Sequence s) {
        if (s.count() < 5) {
            screen.scrollDown(s.amount(0));
        }
    }

    /** DECSTBM. */
    void setTopBottom(Sequence s) {
        int top = s.amount(0) - 1;
        int bottom = Math.min(s.value(1) == 0 ? screen.rows() : s.value(1), screen.rows()) - 1;
        if (top < bottom) {
            Margins old = screen.margins();
            screen.setMargins(new Margins(top, bottom, old.left(), old.right()));
            screen.moveToAddress(0, 0);
        }
    }

    /** DECSLRM where mode 69 is set, else SCOSC. */
    void saveOrSetLeftRight(Sequence s) {
        if (!screen.modes.has(Mode.LEFT_RIGHT_MARGINS)) {
            screen.saveCursor();
            return;
        }
        int left = s.amount(0) - 1;
        int right = Math.min(s.value(1) == 0 ? screen.columns() : s.value(1), screen.columns()) - 1;
        if (left < right) {
            Margins old = screen.margins();
            screen.setMargins(new Margins(old.top(), old.bottom(), left, right));
            screen.moveToAddress(0, 0);
        }
    }

    /** TBC. */
    void clearTabs(int what) {
        if (what == 0) {
            screen.tabs.clear(screen.caret.column);
        } else if (what == 3) {
            screen.tabs.clearAll();
        }
    }
}
