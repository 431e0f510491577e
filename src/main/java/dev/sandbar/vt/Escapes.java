package dev.sandbar.vt;

/** ESC with what is neither a C1 control nor the begin of something longer. All are listed in sequences.tsv. */
final class Escapes {
    /** Of G0 to G3, and of G1 to G3 for sets with 96 characters. */
    private static final String SLOTS = "()*+-./";

    private final Screen screen;
    private final ScreenSwitch screens;
    private final Eraser eraser;
    private final Reports reports;

    Escapes(Screen screen, ScreenSwitch screens, Reports reports) {
        this.screen = screen;
        this.screens = screens;
        this.reports = reports;
        eraser = new Eraser(screen);
    }

    /** False: not known. */
    boolean dispatch(int intermediates, int finalByte) {
        return switch (intermediates) {
            case 0 -> plain(finalByte);
            case '#' -> lineSize(finalByte);
            default -> designate(intermediates, finalByte);
        };
    }

    private boolean plain(int finalByte) {
        switch (finalByte) {
            case '6' -> eraser.backIndex();
            case '7' -> screen.saveCursor();
            case '8' -> screen.restoreCursor();
            case '9' -> eraser.forwardIndex();
            case '=' -> screen.modes.set(Mode.APPLICATION_KEYPAD, true);
            case '>' -> screen.modes.set(Mode.APPLICATION_KEYPAD, false);
            case 'Z' -> reports.primaryAttributes(0);
            case 'c' -> screens.reset();
            case 'n' -> screen.charsets.shiftIn(2);
            case 'o' -> screen.charsets.shiftIn(3);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean lineSize(int finalByte) {
        switch (finalByte) {
            case '8' -> eraser.fillWithE();
            case '3' -> screen.setLineSize(LineSize.DOUBLE_HEIGHT_TOP);
            case '4' -> screen.setLineSize(LineSize.DOUBLE_HEIGHT_BOTTOM);
            case '5' -> screen.setLineSize(LineSize.NORMAL);
            case '6' -> screen.setLineSize(LineSize.DOUBLE_WIDTH);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** SCS: the slot, for a set with 94 characters or with 96, and then the set, of one byte or two. */
    private boolean designate(int intermediates, int finalByte) {
        boolean two = intermediates > 0xff;
        int slot = SLOTS.indexOf(two ? intermediates >> 8 : intermediates);
        if (slot < 0) {
            return false;
        }
        String name = (slot > 3 ? Charset.LARGE : "")
                + (two ? Character.toString(intermediates & 0xff) : "")
                + (char) finalByte;
        Charset charset = Charset.designated(name);
        if (charset == null) {
            return false;
        }
        screen.charsets.designate(slot > 3 ? slot - 3 : slot, charset);
        return true;
    }
}
