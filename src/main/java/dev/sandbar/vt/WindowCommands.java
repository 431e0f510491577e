package dev.sandbar.vt;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * XTWINOPS: the harmless questions and the title stack. A pane is moved and resized by its user only, and the title is never sent
 * back, since the program could have chosen it.
 */
final class WindowCommands {
    /** Pixels of a cell, for programs that insist on pixels. */
    static final int CELL_WIDTH = 8;

    static final int CELL_HEIGHT = 16;
    private static final int MAX_TITLES = 10;

    private final Screen screen;
    private final Output output;
    private final Deque<String> titles = new ArrayDeque<>();

    WindowCommands(Screen screen, Output output) {
        this.screen = screen;
        this.output = output;
    }

    void run(Sequence s) {
        int height = screen.rows();
        int width = screen.columns();
        switch (s.value(0)) {
            case 11 -> output.reply("\033[1t");
            case 13 -> output.reply("\033[3;0;0t");
            case 14 -> report(4, height * CELL_HEIGHT, width * CELL_WIDTH);
            case 15 -> report(5, height * CELL_HEIGHT, width * CELL_WIDTH);
            case 16 -> report(6, CELL_HEIGHT, CELL_WIDTH);
            case 18 -> report(8, height, width);
            case 19 -> report(9, height, width);
            case 22 -> push(s.value(1));
            case 23 -> pop(s.value(1));
            default -> {}
        }
    }

    private void report(int what, int height, int width) {
        output.reply("\033[" + what + ";" + height + ";" + width + "t");
    }

    /** Of both names, 0, or of the title, 2; the icon's name, 1, is not kept. */
    private void push(int which) {
        if (which == 1) {
            return;
        }
        if (titles.size() == MAX_TITLES) {
            titles.removeLast();
        }
        titles.push(screen.title());
    }

    private void pop(int which) {
        if (which != 1 && !titles.isEmpty()) {
            screen.setTitle(titles.pop());
            output.emit(new VtEvent.TitleChanged(screen.title()));
        }
    }
}
