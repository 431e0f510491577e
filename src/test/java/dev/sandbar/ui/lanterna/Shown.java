package dev.sandbar.ui.lanterna;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.nio.charset.StandardCharsets;

/** Our own emulator as the terminal on which frames are shown one after the other. */
final class Shown {
    private final FrameWriter writer;
    private final Terminal terminal;
    private Frame last;

    Shown(Size size) {
        this(size, ColourDepth.TRUE_COLOUR);
    }

    Shown(Size size, ColourDepth depth) {
        this.writer = new FrameWriter(new SgrEncoder(depth));
        this.terminal = new Terminal(TerminalOptions.of(size), event -> {});
        this.last = new Frame(size);
        // As the guard sets it; and what joins code points into one character as our frames do.
        feed("\u001b[?7l\u001b[?2027h");
    }

    /** The same as a terminal that knows nothing of grapheme clusters, as most of them. */
    Shown splitting() {
        feed("\u001b[?2027l");
        return this;
    }

    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.feed(bytes, 0, bytes.length);
    }

    void show(Frame frame) {
        feed(writer.difference(last, frame));
        last = frame;
    }

    int scrolledOff() {
        return terminal.historyRows();
    }

    String text(int row) {
        return terminal.snapshot().row(row).text();
    }

    Style style(int row, int column) {
        return terminal.snapshot().row(row).style(column);
    }

    /** What a terminal makes of several code points in one cell is its own affair, but for the cells beside. */
    void assertShowsBesideClusters(Frame frame) {
        for (int row = 0; row < frame.size().rows(); row++) {
            for (int column = 0; column < frame.size().columns(); column++) {
                String cluster = frame.grapheme(row, column);
                if (cluster.codePointCount(0, cluster.length()) == 1) {
                    assertThat(terminal.snapshot().row(row).grapheme(column).strip())
                            .as("row %d column %d of '%s'", row, column, frame.text(row))
                            .isEqualTo(cluster.strip());
                }
            }
        }
    }

    void assertShows(Frame frame) {
        for (int row = 0; row < frame.size().rows(); row++) {
            assertThat(terminal.snapshot().row(row).text()).isEqualTo(frame.text(row));
            for (int column = 0; column < frame.size().columns(); column++) {
                assertThat(terminal.snapshot().row(row).width(column))
                        .as("width of row %d column %d of '%s'", row, column, frame.text(row))
                        .isEqualTo(frame.width(row, column));
                if (frame.width(row, column) > 0) {
                    assertThat(style(row, column))
                            .as("style of row %d column %d of '%s'", row, column, frame.text(row))
                            .isEqualTo(frame.style(row, column));
                }
            }
        }
    }
}
