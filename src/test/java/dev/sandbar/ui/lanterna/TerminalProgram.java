package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.CursorShape;
import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A program that takes the terminal, shows each event in a line, and ends in the way that the last key asks for. */
final class TerminalProgram {
    private final BlockingQueue<TerminalEvent> events = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();
    private final TerminalGuard guard;
    private int status = -1;

    private TerminalProgram() throws TerminalUnavailableException {
        this.guard = TerminalGuard.open(ColourDepth.TRUE_COLOUR, events::add);
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(new TerminalProgram().run());
        } catch (TerminalUnavailableException e) {
            System.err.println(e.getMessage());
            System.exit(125);
        }
    }

    private int run() throws InterruptedException {
        try (guard) {
            while (status < 0) {
                draw();
                see(events.take());
            }
        }
        System.out.println("given back");
        return status;
    }

    private void draw() {
        Size size = guard.screen().size();
        Frame frame = new Frame(size);
        frame.put(0, 0, "holding " + size.columns() + "x" + size.rows(), Style.DEFAULT.with(Style.BOLD));
        int from = Math.max(0, lines.size() - size.rows() + 1);
        for (int line = from; line < lines.size(); line++) {
            frame.put(1 + line - from, 0, lines.get(line), Style.DEFAULT);
        }
        frame.showCursor(new GridPoint(0, 0), CursorShape.BAR);
        guard.screen().show(frame);
    }

    private void see(TerminalEvent event) throws InterruptedException {
        lines.add(event.toString());
        if (event instanceof TerminalEvent.KeyPressed pressed) {
            press(pressed.key());
        } else if (event instanceof TerminalEvent.SignalReceived signal) {
            status = signal.name().equals("TERM") ? 143 : 129;
        } else if (event instanceof TerminalEvent.Crashed crashed) {
            System.out.println("crashed: " + crashed.failure().getMessage());
            status = 70;
        }
    }

    /** A program that asks for a line has the terminal. */
    private void lend() {
        String ask = "printf 'borrowed\\n'; read answer; printf 'answer: %s\\n' \"$answer\"; read more; exit 5";
        try {
            int status = guard.screen().lend(new ProcessBuilder("/bin/sh", "-c", ask));
            events.add(new TerminalEvent.Pasted("the borrower ended with " + status, false));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void press(KeyPress key) throws InterruptedException {
        if (key.equals(KeyPress.character('q'))) {
            status = 0;
        } else if (key.equals(KeyPress.character('l'))) {
            new Thread(this::lend, "lender").start();
        } else if (key.equals(KeyPress.character('e'))) {
            System.exit(3);
        } else if (key.equals(KeyPress.character('m'))) {
            throw new IllegalStateException("the main thread failed");
        } else if (key.equals(KeyPress.character('t'))) {
            Thread worker = new Thread(
                    () -> {
                        throw new IllegalStateException("a worker failed");
                    },
                    "worker");
            worker.start();
            worker.join();
        }
    }
}
