package dev.sandbar.vt;

/** CSI: every control sequence to what it does; an unknown one does nothing. All of them are listed in sequences.tsv. */
final class ControlSequences {
    private final Screen screen;
    private final Printer printer;
    private final Movement movement;
    private final Eraser eraser;
    private final Rectangles rectangles;
    private final ModeSwitch modes;
    private final ScreenSwitch screens;
    private final Reports reports;
    private final WindowCommands window;
    private final PresentationState presentation;

    ControlSequences(Screen screen, Printer printer, ScreenSwitch screens, Output output) {
        this.screen = screen;
        this.printer = printer;
        this.screens = screens;
        movement = new Movement(screen);
        eraser = new Eraser(screen);
        rectangles = new Rectangles(screen);
        modes = new ModeSwitch(screen, screens);
        reports = new Reports(screen, output);
        window = new WindowCommands(screen, output);
        presentation = new PresentationState(screen, output);
    }

    /** False: not known. */
    boolean dispatch(Sequence s) {
        if (s.finalByte() != 'b') {
            printer.forgetLast();
        }
        int prefix = s.marker() << 16 | s.intermediates();
        return prefix == 0 ? plain(s) : prefixed(prefix, s);
    }

    private boolean prefixed(int prefix, Sequence s) {
        return switch (prefix) {
            case '?' << 16 -> dec(s);
            case '>' << 16 -> secondary(s);
            case '=' << 16 -> tertiary(s);
            case '<' << 16 -> withLess(s);
            case '?' << 16 | '$' -> modeRequest(s, true);
            case '!' -> softReset(s);
            case ' ' -> withSpace(s);
            case '\'' -> withQuote(s);
            case '"' -> withDoubleQuote(s);
            case '$' -> withDollar(s);
            case '*' -> withStar(s);
            case '#' -> withHash(s);
            default -> false;
        };
    }

    private boolean plain(Sequence s) {
        switch (s.finalByte()) {
            case 'm' -> screen.pen.paint(s);
            case 'H', 'f' -> screen.moveToAddress(s.amount(0) - 1, s.amount(1) - 1);
            case 'A' -> screen.moveUp(s.amount(0));
            case 'B' -> screen.moveDown(s.amount(0));
            case 'e' -> screen.moveTo(screen.caret.row + s.amount(0), screen.caret.column);
            case 'C', 'a' -> screen.moveRight(s.amount(0));
            case 'D' -> screen.moveLeft(s.amount(0));
            case 'E' -> movement.nextLine(s.amount(0));
            case 'F' -> movement.previousLine(s.amount(0));
            case 'G', '`' -> movement.toColumn(s.amount(0) - 1);
            case 'd' -> movement.toRow(s.amount(0) - 1);
            case 'I' -> movement.tab(s.amount(0));
            case 'Z' -> movement.backTab(s.amount(0));
            case 'b' -> repeat(s.amount(0));
            default -> {
                return edit(s) || setting(s) || report(s);
            }
        }
        return true;
    }

    /** Once only: what REP does after a control function, such as another REP, is not defined (ECMA-48, 8.3.103). */
    private void repeat(int count) {
        printer.repeat(count);
        printer.forgetLast();
    }

    private boolean edit(Sequence s) {
        switch (s.finalByte()) {
            case 'J' -> eraser.eraseInDisplay(s.value(0), false);
            case 'K' -> eraser.eraseInLine(s.value(0), false);
            case 'X' -> eraser.eraseCharacters(s.amount(0));
            case '@' -> eraser.insertCharacters(s.amount(0));
            case 'P' -> eraser.deleteCharacters(s.amount(0));
            case 'L' -> eraser.insertLines(s.amount(0));
            case 'M' -> eraser.deleteLines(s.amount(0));
            case 'S' -> screen.scrollUp(s.amount(0));
            case 'T', '^' -> movement.scrollDown(s);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean setting(Sequence s) {
        switch (s.finalByte()) {
            case 'h' -> modes.setAnsi(s, true);
            case 'l' -> modes.setAnsi(s, false);
            case 'r' -> movement.setTopBottom(s);
            case 's' -> movement.saveOrSetLeftRight(s);
            case 'u' -> screen.restoreCursor();
            case 'g' -> movement.clearTabs(s.value(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean report(Sequence s) {
        switch (s.finalByte()) {
            case 'n' -> reports.status(s.value(0));
            case 'c' -> reports.primaryAttributes(s.value(0));
            case 'x' -> reports.parameters(s.value(0));
            case 't' -> window.run(s);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean dec(Sequence s) {
        switch (s.finalByte()) {
            case 'h' -> modes.setDec(s, true);
            case 'l' -> modes.setDec(s, false);
            case 's' -> modes.save(s);
            case 'r' -> modes.restore(s);
            case 'J' -> eraser.eraseInDisplay(s.value(0), true);
            case 'K' -> eraser.eraseInLine(s.value(0), true);
            case 'n' -> reports.decStatus(s.value(0), s.value(1));
            case 'u' -> reports.keyboardFlags();
            case 'm' -> reports.keyModifiers(s.value(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean secondary(Sequence s) {
        switch (s.finalByte()) {
            case 'c' -> reports.secondaryAttributes(s.value(0));
            case 'q' -> reports.version(s.value(0));
            case 'm' -> screen.keyboard().setModifyOtherKeys(s);
            case 'n' -> screen.keyboard().disableModifyOtherKeys(s.value(0));
            case 'f' -> screen.keyboard().setFormatOtherKeys(s);
            case 'u' -> screen.keyboard().push(s.value(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean tertiary(Sequence s) {
        switch (s.finalByte()) {
            case 'c' -> reports.tertiaryAttributes(s.value(0));
            case 'u' -> screen.keyboard().set(s.value(0), s.amount(1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withLess(Sequence s) {
        if (s.finalByte() == 'u') {
            screen.keyboard().pop(s.amount(0));
            return true;
        }
        return false;
    }

    private boolean modeRequest(Sequence s, boolean dec) {
        if (s.finalByte() == 'p') {
            reports.mode(s.value(0), dec);
            return true;
        }
        return false;
    }

    private boolean softReset(Sequence s) {
        if (s.finalByte() == 'p') {
            screens.softReset();
            return true;
        }
        return false;
    }

    /** DECSCUSR, SL and SR. */
    private boolean withSpace(Sequence s) {
        switch (s.finalByte()) {
            case 'q' -> screen.setCursorStyle(s.value(0));
            case '@' -> eraser.shiftColumns(s.amount(0), true);
            case 'A' -> eraser.shiftColumns(s.amount(0), false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** DECIC and DECDC. */
    private boolean withQuote(Sequence s) {
        switch (s.finalByte()) {
            case '}' -> eraser.insertColumns(s.amount(0));
            case '~' -> eraser.deleteColumns(s.amount(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** DECSCL, DECSCA, DECRQDE. */
    private boolean withDoubleQuote(Sequence s) {
        switch (s.finalByte()) {
            case 'p' -> screens.setConformance(s.value(0));
            case 'q' -> screen.pen.setProtected(s.value(0) == 1);
            case 'v' -> reports.displayedExtent();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withDollar(Sequence s) {
        switch (s.finalByte()) {
            case 'r' -> rectangles.changeAttributes(s);
            case 't' -> rectangles.reverseAttributes(s);
            case 'v' -> rectangles.copy(s);
            case 'x' -> rectangles.fill(s);
            case 'z' -> rectangles.erase(s);
            case '{' -> rectangles.eraseUnprotected(s);
            case 'w' -> presentation.request(s.value(0));
            default -> {
                return modeRequest(s, false);
            }
        }
        return true;
    }

    /** DECSACE. */
    private boolean withStar(Sequence s) {
        if (s.finalByte() == 'x') {
            rectangles.setExtent(s.value(0));
            return true;
        }
        return false;
    }

    /** XTPUSHSGR and XTPOPSGR, with their second names. */
    private boolean withHash(Sequence s) {
        switch (s.finalByte()) {
            case '{', 'p' -> screen.pen.push();
            case '}', 'q' -> screen.pen.pop();
            default -> {
                return false;
            }
        }
        return true;
    }
}
