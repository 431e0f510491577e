package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A terminal to feed and to look at, in sentences; checks after every step what must always hold. */
final class VtTester {
    private final List<VtEvent> events = new ArrayList<>();
    private final Terminal terminal;

    private VtTester(TerminalOptions options) {
        terminal = new Terminal(options, events::add);
    }

    static VtTester of(int columns, int rows) {
        return new VtTester(TerminalOptions.of(new Size(columns, rows)));
    }

    static VtTester of(TerminalOptions options) {
        return new VtTester(options);
    }

    Terminal terminal() {
        return terminal;
    }

    VtTester feed(String text) {
        return feed(text.getBytes(StandardCharsets.UTF_8));
    }

    VtTester feed(byte[] bytes) {
        terminal.feed(bytes, 0, bytes.length);
        checkInvariants();
        return this;
    }

    VtTester resize(int columns, int rows) {
        terminal.resize(new Size(columns, rows));
        checkInvariants();
        return this;
    }

    /** The rows from the top, spaces at the end cut; the rest must be blank. */
    VtTester lines(String... expected) {
        ScreenSnapshot screen = terminal.snapshot();
        List<String> wanted = new ArrayList<>(List.of(expected));
        while (wanted.size() < screen.size().rows()) {
            wanted.add("");
        }
        assertThat(texts(screen)).isEqualTo(wanted);
        return this;
    }

    VtTester cursor(int row, int column) {
        assertThat(terminal.snapshot().cursor().at()).isEqualTo(new GridPoint(row, column));
        return this;
    }

    VtTester style(int row, int column, Style expected) {
        assertThat(terminal.snapshot().row(row).style(column)).isEqualTo(expected);
        return this;
    }

    /** All replies since the last call, as one text. */
    VtTester replies(String expected) {
        StringBuilder text = new StringBuilder();
        for (VtEvent event : events) {
            if (event instanceof VtEvent.Reply reply) {
                text.append(new String(reply.bytes(), StandardCharsets.ISO_8859_1));
            }
        }
        events.clear();
        assertThat(text.toString()).isEqualTo(expected);
        return this;
    }

    /** All events since the last call that are not replies. */
    VtTester events(VtEvent... expected) {
        List<VtEvent> news = new ArrayList<>(events);
        news.removeIf(VtEvent.Reply.class::isInstance);
        events.clear();
        assertThat(news).containsExactly(expected);
        return this;
    }

    VtTester history(String... expected) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < terminal.historyRows(); i++) {
            rows.add(terminal.historyRow(i).text());
        }
        assertThat(rows).containsExactly(expected);
        return this;
    }

    VtTester encodes(KeyPress key, String expected) {
        assertThat(new String(terminal.encode(key), StandardCharsets.UTF_8)).isEqualTo(expected);
        return this;
    }

    static List<String> texts(ScreenSnapshot screen) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < screen.size().rows(); row++) {
            rows.add(screen.row(row).text());
        }
        return rows;
    }

    private void checkInvariants() {
        checkInvariants(terminal.snapshot());
    }

    /** The cursor is inside; every wide character has its second half and no half stands alone. */
    static void checkInvariants(ScreenSnapshot screen) {
        GridPoint at = screen.cursor().at();
        assertThat(at.row()).isBetween(0, screen.size().rows() - 1);
        assertThat(at.column()).isBetween(0, screen.size().columns() - 1);
        for (int row = 0; row < screen.size().rows(); row++) {
            Row cells = screen.row(row);
            assertThat(cells.columns()).isEqualTo(screen.size().columns());
            for (int column = 0; column < cells.columns(); column++) {
                if (cells.width(column) == 0) {
                    assertThat(column).as("half a character in row %d", row).isPositive();
                    assertThat(cells.grapheme(column - 1))
                            .as("the other half in row %d", row)
                            .isNotEmpty();
                }
            }
        }
    }
}
