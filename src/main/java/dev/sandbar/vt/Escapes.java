package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** ESC with what is neither a C1 control nor the begin of something longer. All are listed in sequences.tsv. */
final class Escapes {
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
            case '(', ')', '*', '+' -> designate(intermediates - '(', Charset.ofFinal(finalByte));
            default -> false;
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

    private boolean designate(int slot, @Nullable Charset charset) {
        if (charset == null) {
            return false;
        }
        screen.charsets.designate(slot, charset);
        return true;
    }
}
