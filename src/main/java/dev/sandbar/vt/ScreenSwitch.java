package dev.sandbar.vt;

/** The alternate screen, and the resets. */
final class ScreenSwitch {
    private final Screen screen;

    ScreenSwitch(Screen screen) {
        this.screen = screen;
    }

    /** DECSET 47, 1047, 1048 and 1049, as xterm does them. */
    void set(Mode mode, boolean on) {
        switch (mode) {
            case ALTERNATE -> show(on);
            case ALTERNATE_CLEARED -> showCleared(on);
            case SAVE_CURSOR -> saveOrRestore(on);
            case ALTERNATE_SAVED -> showSaved(on);
            default -> throw new IllegalArgumentException("not about screens: " + mode);
        }
    }

    private void show(boolean alternate) {
        screen.show(alternate);
    }

    private void showCleared(boolean alternate) {
        if (!alternate && screen.showsAlternate()) {
            screen.alternate().clear(screen.pen.blankLook());
        }
        screen.show(alternate);
    }

    private void saveOrRestore(boolean save) {
        if (save) {
            screen.saveCursor();
        } else {
            screen.restoreCursor();
        }
    }

    private void showSaved(boolean alternate) {
        if (alternate) {
            if (!screen.showsAlternate()) {
                screen.saveCursor();
                screen.show(true);
            }
            screen.caret.wrapPending = false;
            screen.alternate().clear(screen.pen.blankLook());
        } else {
            screen.show(false);
            screen.restoreCursor();
        }
    }

    /** RIS. */
    void reset() {
        screen.show(false);
        softReset();
        screen.pen.reset();
        screen.colours.reset();
        screen.modes.reset();
        screen.tabs.reset(screen.columns());
        screen.primary().clear(Looks.DEFAULT);
        screen.alternate().clear(Looks.DEFAULT);
        screen.history.clear();
        screen.moveTo(0, 0);
    }

    /** DECCOLM, where mode 40 allows it: the width is the user's, but the screen is cleared as a program expects, unless DECNCSM. */
    void changeColumns() {
        if (screen.modes.has(Mode.ALLOW_COLUMNS)) {
            screen.setMargins(Margins.of(screen.size()));
            if (!screen.modes.has(Mode.COLUMNS_KEEP_SCREEN)) {
                screen.grid().clear(screen.pen.blankLook());
            }
            screen.moveTo(0, 0);
        }
    }

    /** DECSCL: 61 to 65 for a VT100 to VT500; only the reset that goes with it matters here. */
    void setConformance(int level) {
        if (level > 60 && level <= 65) {
            softReset();
        }
    }

    /** DECSTR: modes, margins, character sets and the saved cursor; what is on the screen stays. */
    void softReset() {
        for (Mode mode : new Mode[] {Mode.INSERT, Mode.ORIGIN, Mode.APPLICATION_CURSOR, Mode.APPLICATION_KEYPAD}) {
            screen.modes.set(mode, false);
        }
        screen.modes.set(Mode.CURSOR_VISIBLE, true);
        screen.modes.set(Mode.AUTOWRAP, true);
        screen.setMargins(Margins.of(screen.size()));
        screen.charsets.reset();
        screen.pen.softReset();
        screen.keyboard().reset();
        screen.forgetSavedCursors();
    }
}
