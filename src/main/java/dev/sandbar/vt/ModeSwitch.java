package dev.sandbar.vt;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** SM, RM, DECSET and DECRST. */
final class ModeSwitch {
    private final Screen screen;
    private final ScreenSwitch screens;
    private final EnumMap<Mode, Boolean> saved = new EnumMap<>(Mode.class);

    ModeSwitch(Screen screen, ScreenSwitch screens) {
        this.screen = screen;
        this.screens = screens;
    }

    void setAnsi(Sequence sequence, boolean on) {
        for (int i = 0; i < sequence.count(); i++) {
            set(Mode.ofAnsi(sequence.value(i)), on);
        }
    }

    void setDec(Sequence sequence, boolean on) {
        for (int i = 0; i < sequence.count(); i++) {
            set(Mode.ofDec(sequence.value(i)), on);
        }
    }

    /** XTSAVE. */
    void save(Sequence sequence) {
        for (int i = 0; i < sequence.count(); i++) {
            Mode mode = Mode.ofDec(sequence.value(i));
            if (mode != null && mode != Mode.SAVE_CURSOR) {
                boolean on = mode.isAlternateScreen() ? screen.showsAlternate() : screen.modes.has(mode);
                saved.put(mode, on);
            }
        }
    }

    /** XTRESTORE: what was never saved stays as it is. */
    void restore(Sequence sequence) {
        for (int i = 0; i < sequence.count(); i++) {
            Mode mode = Mode.ofDec(sequence.value(i));
            Boolean on = mode == null ? null : saved.get(mode);
            if (on != null) {
                set(mode, on);
            }
        }
    }

    private void set(@Nullable Mode mode, boolean on) {
        if (mode == null) {
            return;
        }
        switch (mode) {
            case ALTERNATE, ALTERNATE_CLEARED, SAVE_CURSOR, ALTERNATE_SAVED -> screens.set(mode, on);
            default -> {
                if (mode == Mode.SYNCHRONIZED && on && !screen.modes.has(mode)) {
                    screen.frameBegins.run();
                }
                screen.modes.set(mode, on);
                follow(mode, on);
            }
        }
    }

    /** What changes besides the mode itself. */
    private void follow(Mode mode, boolean on) {
        if (mode == Mode.ORIGIN) {
            screen.moveToAddress(0, 0);
        } else if (mode == Mode.AUTOWRAP && !on) {
            screen.caret.wrapPending = false;
        } else if (mode == Mode.COLUMNS_132) {
            screens.changeColumns();
        } else if (mode == Mode.LEFT_RIGHT_MARGINS && !on) {
            Margins old = screen.margins();
            screen.setMargins(new Margins(old.top(), old.bottom(), 0, screen.columns() - 1));
        }
    }
}
