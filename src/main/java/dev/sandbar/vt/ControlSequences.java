package dev.sandbar.vt;

/** CSI: every control sequence to what it does. */
final class ControlSequences {
    private final Screen screen;
    private final Printer printer;
    private final Eraser eraser;
    private final ModeSwitch modes;
    private final ScreenSwitch screens;
    private final Output output;

    ControlSequences(Screen screen, Printer printer, ScreenSwitch screens, Output output) {
        this.screen = screen;
        this.printer = printer;
        this.screens = screens;
        this.output = output;
        eraser = new Eraser(screen);
        modes = new ModeSwitch(screen, screens);
    }

    Eraser eraser() {
        return eraser;
    }

    void dispatch(Sequence sequence) {
        if (sequence.finalByte() != 'b') {
            printer.forgetLast();
        }
        switch (sequence.marker() << 8 | sequence.intermediates()) {
            case 0 -> plain(sequence);
            case '?' << 8 -> dec(sequence);
            case '>' << 8 -> secondary(sequence);
            case '!' -> softReset(sequence);
            case ' ' -> withSpace(sequence);
            case '\'' -> withQuote(sequence);
            default -> {}
        }
    }

    private void plain(Sequence s) {
        switch (s.finalByte()) {
            case 'A' -> screen.moveUp(s.amount(0));
            case 'B' -> screen.moveDown(s.amount(0));
            case 'e' -> screen.moveTo(screen.caret.row + s.amount(0), screen.caret.column);
            case 'C', 'a' -> screen.moveRight(s.amount(0));
            case 'D' -> screen.moveLeft(s.amount(0));
            case 'E' -> nextLine(s.amount(0));
            case 'F' -> previousLine(s.amount(0));
            case 'G', '`' -> moveToColumn(s.amount(0) - 1);
            case 'H', 'f' -> screen.moveToAddress(s.amount(0) - 1, s.amount(1) - 1);
            case 'd' -> moveToRow(s.amount(0) - 1);
            case 'I' -> tab(s.amount(0));
            case 'Z' -> backTab(s.amount(0));
            case 'm' -> screen.pen.setStyle(Graphics.apply(screen.pen.style(), s));
            case 'J' -> eraser.eraseInDisplay(s.value(0));
            case 'K' -> eraser.eraseInLine(s.value(0));
            case 'X' -> eraser.eraseCharacters(s.amount(0));
            case '@' -> eraser.insertCharacters(s.amount(0));
            case 'P' -> eraser.deleteCharacters(s.amount(0));
            case 'L' -> eraser.insertLines(s.amount(0));
            case 'M' -> eraser.deleteLines(s.amount(0));
            case 'S' -> screen.scrollUp(s.amount(0));
            case 'T', '^' -> scrollDown(s);
            case 'b' -> printer.repeat(s.amount(0));
            default -> settings(s);
        }
    }

    private void settings(Sequence s) {
        switch (s.finalByte()) {
            case 'h' -> modes.setAnsi(s, true);
            case 'l' -> modes.setAnsi(s, false);
            case 'r' -> setTopBottom(s);
            case 's' -> saveOrSetLeftRight(s);
            case 'u' -> screen.restoreCursor();
            case 'g' -> clearTabs(s.value(0));
            case 'n' -> status(s.value(0));
            case 'c' -> output.reply("\033[?62;22c");
            default -> {}
        }
    }

    private void dec(Sequence s) {
        switch (s.finalByte()) {
            case 'h' -> modes.setDec(s, true);
            case 'l' -> modes.setDec(s, false);
            case 'J' -> eraser.eraseInDisplay(s.value(0));
            case 'K' -> eraser.eraseInLine(s.value(0));
            default -> {}
        }
    }

    private void secondary(Sequence s) {
        if (s.finalByte() == 'c') {
            output.reply("\033[>1;10;0c");
        }
    }

    private void softReset(Sequence s) {
        if (s.finalByte() == 'p') {
            screens.softReset();
        }
    }

    /** DECSCUSR, SL and SR. */
    private void withSpace(Sequence s) {
        switch (s.finalByte()) {
            case 'q' -> screen.setCursorStyle(s.value(0));
            case '@' -> shiftColumns(s.amount(0), true);
            case 'A' -> shiftColumns(s.amount(0), false);
            default -> {}
        }
    }

    private void shiftColumns(int count, boolean left) {
        if (!eraser.cursorInside()) {
            return;
        }
        if (left) {
            eraser.deleteColumns(screen.margins().left(), count);
        } else {
            eraser.insertColumns(screen.margins().left(), count);
        }
    }

    /** DECIC and DECDC. */
    private void withQuote(Sequence s) {
        if (!eraser.cursorInside()) {
            return;
        }
        if (s.finalByte() == '}') {
            eraser.insertColumns(screen.caret.column, s.amount(0));
        } else if (s.finalByte() == '~') {
            eraser.deleteColumns(screen.caret.column, s.amount(0));
        }
    }

    void backspace() {
        screen.moveLeft(1);
    }

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
    private void backTab(int count) {
        boolean pending = screen.caret.wrapPending;
        int limit = screen.modes.has(Mode.ORIGIN) ? screen.margins().left() : 0;
        for (int i = 0; i < count && screen.caret.column > limit; i++) {
            screen.moveTo(screen.caret.row, screen.tabs.before(screen.caret.column, limit));
        }
        screen.caret.wrapPending = pending;
    }

    private void nextLine(int count) {
        screen.moveDown(count);
        screen.carriageReturn();
    }

    private void previousLine(int count) {
        screen.moveUp(count);
        screen.carriageReturn();
    }

    private void moveToColumn(int column) {
        boolean origin = screen.modes.has(Mode.ORIGIN);
        int row = screen.caret.row - (origin ? screen.margins().top() : 0);
        screen.moveToAddress(row, column);
    }

    private void moveToRow(int row) {
        boolean origin = screen.modes.has(Mode.ORIGIN);
        int column = screen.caret.column - (origin ? screen.margins().left() : 0);
        screen.moveToAddress(row, column);
    }

    /** SD; with five parameters it is xterm's highlight tracking, which is not supported. */
    private void scrollDown(Sequence s) {
        if (s.count() < 5) {
            screen.scrollDown(s.amount(0));
        }
    }

    /** DECSTBM. */
    private void setTopBottom(Sequence s) {
        int top = s.amount(0) - 1;
        int bottom = Math.min(s.value(1) == 0 ? screen.rows() : s.value(1), screen.rows()) - 1;
        if (top < bottom) {
            Margins old = screen.margins();
            screen.setMargins(new Margins(top, bottom, old.left(), old.right()));
            screen.moveToAddress(0, 0);
        }
    }

    /** DECSLRM where mode 69 is set, else SCOSC. */
    private void saveOrSetLeftRight(Sequence s) {
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

    private void clearTabs(int what) {
        if (what == 0) {
            screen.tabs.clear(screen.caret.column);
        } else if (what == 3) {
            screen.tabs.clearAll();
        }
    }

    /** DSR. */
    private void status(int what) {
        if (what == 5) {
            output.reply("\033[0n");
        } else if (what == 6) {
            boolean origin = screen.modes.has(Mode.ORIGIN);
            int row = screen.caret.row - (origin ? screen.margins().top() : 0);
            int column = screen.caret.column - (origin ? screen.margins().left() : 0);
            output.reply("\033[" + (row + 1) + ";" + (column + 1) + "R");
        }
    }
}
