package dev.sandbar.vt;

/** What a program may ask; every answer is made of constants and numbers. */
final class Reports {
    private static final int DARK = 1;

    private final Screen screen;
    private final Output output;

    Reports(Screen screen, Output output) {
        this.screen = screen;
        this.output = output;
    }

    /** DSR. */
    void status(int what) {
        if (what == 5) {
            output.reply("\033[0n");
        } else if (what == 6) {
            output.reply("\033[" + position() + "R");
        }
    }

    /** DSR with a question mark: position, printer, user keys, keyboard, locator, macros, memory, data, sessions, colours. */
    void decStatus(int what, int number) {
        switch (what) {
            case 6 -> output.reply("\033[?" + position() + ";1R");
            case 15 -> output.reply("\033[?13n");
            case 25 -> output.reply("\033[?21n");
            case 26 -> output.reply("\033[?27;1;0;0n");
            case 53, 55 -> output.reply("\033[?53n");
            case 56 -> output.reply("\033[?57;0n");
            case 62 -> output.reply("\033[0000*{");
            case 63 -> output.reply("\033P" + number + "!~0000\033\\");
            case 75 -> output.reply("\033[?70n");
            case 85 -> output.reply("\033[?83n");
            case 996 -> output.reply("\033[?997;" + DARK + "n");
            default -> {}
        }
    }

    private String position() {
        boolean origin = screen.modes.has(Mode.ORIGIN);
        int row = screen.caret.row - (origin ? screen.margins().top() : 0);
        int column = screen.caret.column - (origin ? screen.margins().left() : 0);
        return (row + 1) + ";" + (column + 1);
    }

    /** DA1: a VT420 with selective erase, horizontal scrolling, colours and rectangles. */
    void primaryAttributes(int what) {
        if (what == 0) {
            output.reply("\033[?64;6;21;22;28c");
        }
    }

    /** DA2: a VT420; the number is the patch of xterm whose behaviour is followed, which some programs look at. */
    void secondaryAttributes(int what) {
        if (what == 0) {
            output.reply("\033[>41;379;0c");
        }
    }

    /** DA3: "SBAR". */
    void tertiaryAttributes(int what) {
        if (what == 0) {
            output.reply("\033P!|53424152\033\\");
        }
    }

    /** XTVERSION. */
    void version(int what) {
        if (what == 0) {
            output.reply("\033P>|Sandbar\033\\");
        }
    }

    /** DECREQTPARM: no parity, eight bits, 38400 baud both ways. */
    void parameters(int what) {
        if (what <= 1) {
            output.reply("\033[" + (what + 2) + ";1;1;128;128;1;0x");
        }
    }

    /** DECRQDE. */
    void displayedExtent() {
        output.reply("\033[" + screen.rows() + ";" + screen.columns() + ";1;1;1\"w");
    }

    /** DECRQM: 0 not known, 1 set, 2 reset, 3 always set, 4 always reset. */
    void mode(int number, boolean dec) {
        Mode mode = dec ? Mode.ofDec(number) : Mode.ofAnsi(number);
        int state = mode == null ? FixedModes.state(number, dec) : isSet(mode) ? 1 : 2;
        output.reply("\033[" + (dec ? "?" : "") + number + ";" + state + "$y");
    }

    private boolean isSet(Mode mode) {
        return mode.isAlternateScreen() ? screen.showsAlternate() : screen.modes.has(mode);
    }

    /** The Kitty keyboard protocol's flags. */
    void keyboardFlags() {
        output.reply("\033[?" + screen.keyboard().flags() + "u");
    }

    /** XTQMODKEYS: only modifyOtherKeys is known. */
    void keyModifiers(int resource) {
        if (resource == KeyboardModes.OTHER_KEYS) {
            output.reply("\033[>4;" + screen.keyboard().modifyOtherKeys() + "m");
        }
    }
}
