package dev.sandbar.vt;

/** Gives what the parser found its meaning. */
final class Interpreter implements ParserHandler {
    private final Screen screen;
    private final Printer printer;
    private final Output output;
    private final ControlSequences sequences;
    private final ScreenSwitch screens;
    private final OperatingCommands commands;

    Interpreter(Screen screen, Printer printer, Output output) {
        this.screen = screen;
        this.printer = printer;
        this.output = output;
        screens = new ScreenSwitch(screen);
        sequences = new ControlSequences(screen, printer, screens, output);
        commands = new OperatingCommands(screen, output);
    }

    @Override
    public void printAscii(byte[] bytes, int offset, int length) {
        printer.printAscii(bytes, offset, length);
    }

    @Override
    public void print(int codePoint) {
        printer.print(codePoint);
    }

    @Override
    public void execute(int control) {
        printer.forgetLast();
        switch (control) {
            case 0x07 -> output.emit(new VtEvent.Bell());
            case 0x08 -> sequences.backspace();
            case 0x09 -> sequences.tab(1);
            case 0x0a, 0x0b, 0x0c -> lineFeed();
            case 0x0d -> screen.carriageReturn();
            case 0x0e -> screen.charsets.shiftIn(1);
            case 0x0f -> screen.charsets.shiftIn(0);
            case 0x84 -> screen.index();
            case 0x85 -> nextLine();
            case 0x88 -> screen.tabs.set(screen.caret.column);
            case 0x8d -> screen.reverseIndex();
            case 0x8e -> screen.charsets.shiftOnce(2);
            case 0x8f -> screen.charsets.shiftOnce(3);
            default -> {}
        }
    }

    private void lineFeed() {
        if (screen.modes.has(Mode.NEW_LINE)) {
            screen.carriageReturn();
        }
        screen.index();
    }

    private void nextLine() {
        screen.carriageReturn();
        screen.index();
    }

    @Override
    public void escape(int intermediates, int finalByte) {
        printer.forgetLast();
        switch (intermediates) {
            case 0 -> plainEscape(finalByte);
            case '#' -> lineSize(finalByte);
            case '(', ')', '*', '+' -> screen.charsets.designate(intermediates - '(', charset(finalByte));
            default -> {}
        }
    }

    private void plainEscape(int finalByte) {
        switch (finalByte) {
            case '7' -> screen.saveCursor();
            case '8' -> screen.restoreCursor();
            case '=' -> screen.modes.set(Mode.APPLICATION_KEYPAD, true);
            case '>' -> screen.modes.set(Mode.APPLICATION_KEYPAD, false);
            case 'c' -> screens.reset();
            case 'n' -> screen.charsets.shiftIn(2);
            case 'o' -> screen.charsets.shiftIn(3);
            default -> {
                if (finalByte >= 0x40 && finalByte < 0x60) {
                    execute(finalByte + 0x40);
                }
            }
        }
    }

    private void lineSize(int finalByte) {
        switch (finalByte) {
            case '8' -> sequences.eraser().fillWithE();
            case '3' -> mark(LineSize.DOUBLE_HEIGHT_TOP);
            case '4' -> mark(LineSize.DOUBLE_HEIGHT_BOTTOM);
            case '5' -> mark(LineSize.NORMAL);
            case '6' -> mark(LineSize.DOUBLE_WIDTH);
            default -> {}
        }
    }

    private void mark(LineSize size) {
        RowMarks marks = screen.line().marks();
        screen.line().mark(new RowMarks(marks.wraps(), size, marks.prompt()));
    }

    private static Charset charset(int finalByte) {
        return switch (finalByte) {
            case '0' -> Charset.DEC_GRAPHICS;
            case 'A' -> Charset.UNITED_KINGDOM;
            default -> Charset.ASCII;
        };
    }

    @Override
    public void csi(Sequence sequence) {
        sequences.dispatch(sequence);
    }

    @Override
    public void dcs(Sequence sequence, Payload payload) {
        // No device control string is known: all are read and dropped
    }

    @Override
    public void osc(Payload payload, boolean endedByBell) {
        commands.run(payload.text());
    }
}
