package dev.sandbar.vt;

/** Gives what the parser found its meaning. */
final class Interpreter implements ParserHandler {
    private final Screen screen;
    private final Printer printer;
    private final Output output;
    private final Movement movement;
    private final ControlSequences sequences;
    private final Escapes escapes;
    private final OperatingCommands commands;
    private final DeviceStrings strings;

    Interpreter(Screen screen, Printer printer, Output output, TerminalOptions options) {
        this.screen = screen;
        this.printer = printer;
        this.output = output;
        ScreenSwitch screens = new ScreenSwitch(screen);
        movement = new Movement(screen);
        sequences = new ControlSequences(screen, printer, screens, output);
        escapes = new Escapes(screen, screens, new Reports(screen, output));
        commands = new OperatingCommands(screen, output, options.clipboardWrite());
        strings = new DeviceStrings(screen, output);
    }

    @Override
    public void printAscii(byte[] bytes, int offset, int length) {
        printer.printAscii(bytes, offset, length);
    }

    @Override
    public int print(byte[] bytes, int from, int end) {
        return printer.print(bytes, from, end);
    }

    @Override
    public void print(int codePoint) {
        printer.print(codePoint);
    }

    @Override
    public boolean execute(int control) {
        if (control == Charsets.DELETE) {
            return delete();
        }
        printer.forgetLast();
        switch (control) {
            case 0x07 -> output.emit(new VtEvent.Bell());
            case 0x08 -> screen.moveLeft(1);
            case 0x09 -> movement.tab(1);
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
            case 0x96 -> screen.pen.setGuarded(true);
            case 0x97 -> screen.pen.setGuarded(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Filler, but in a set with 96 characters. */
    private boolean delete() {
        boolean graphic = screen.charsets.printsDelete();
        if (graphic) {
            printer.print(screen.charsets.map(Charsets.DELETE));
        }
        return graphic;
    }

    private void lineFeed() {
        if (screen.modes.newLine()) {
            screen.carriageReturn();
        }
        screen.index();
    }

    private void nextLine() {
        screen.carriageReturn();
        screen.index();
    }

    @Override
    public boolean escape(int intermediates, int finalByte) {
        printer.forgetLast();
        if (intermediates == 0 && finalByte >= 0x40 && finalByte < 0x60) {
            return finalByte == 'Z' ? escapes.dispatch(0, finalByte) : execute(finalByte + 0x40);
        }
        return escapes.dispatch(intermediates, finalByte);
    }

    @Override
    public boolean csi(Sequence sequence) {
        return sequences.dispatch(sequence);
    }

    @Override
    public boolean dcs(Sequence sequence, Payload payload) {
        printer.forgetLast();
        return strings.run(sequence, payload.text());
    }

    @Override
    public boolean osc(Payload payload, boolean endedByBell) {
        printer.forgetLast();
        return commands.run(payload.text(), endedByBell);
    }
}
