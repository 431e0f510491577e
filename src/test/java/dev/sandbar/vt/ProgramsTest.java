package dev.sandbar.vt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real programs wrote, and the screen that tmux made of it: see programs/record.py. */
final class ProgramsTest {
    private static final Size SIZE = new Size(80, 24);

    @ParameterizedTest
    @ValueSource(strings = {"vim", "less", "htop", "top", "mc", "nano", "tmux", "node", "python", "bash"})
    void showsWhatTmuxShows(String program) throws IOException {
        Terminal terminal = new Terminal(TerminalOptions.of(SIZE), event -> {});
        byte[] bytes = resource(program + ".in");
        terminal.feed(bytes, 0, bytes.length);

        String expected = new String(resource(program + ".expect"), StandardCharsets.UTF_8);
        int endOfCursor = expected.indexOf('\n');
        ScreenSnapshot actual = terminal.snapshot();
        GridPoint at = actual.cursor().at();
        assertThat(at.row() + "," + at.column()).as("cursor").isEqualTo(expected.substring(0, endOfCursor));
        compare(actual, drawn(expected.substring(endOfCursor + 1)));
    }

    /** The rows of the expectation are text and SGR only: drawn one below the other they are the screen. */
    private static ScreenSnapshot drawn(String rows) {
        String text = rows.replaceAll("\n+$", "").replace("\n", "\r\n");
        return VtTester.of(SIZE.columns(), SIZE.rows()).feed(text).terminal().snapshot();
    }

    private static void compare(ScreenSnapshot actual, ScreenSnapshot expected) {
        assertThat(VtTester.texts(actual)).isEqualTo(VtTester.texts(expected));
        for (int row = 0; row < SIZE.rows(); row++) {
            for (int column = 0; column < captured(expected.row(row)); column++) {
                assertThat(visible(actual.row(row), column))
                        .as("row %d column %d", row, column)
                        .isEqualTo(visible(expected.row(row), column));
            }
        }
    }

    /**
     * How many cells of a row tmux says something about: erased ones at its end are left out whatever their background, and the
     * last column is another one where a line was erased from a pending wrap: xterm, and we, erase that column too.
     */
    private static int captured(Row row) {
        int end = row.columns();
        while (end > 0 && row.codePoint(end - 1) == 0) {
            end--;
        }
        return row.text(Math.max(0, end - 1), end).isBlank() ? Math.min(end, row.columns() - 1) : end;
    }

    /** Of a blank without line or inverse only the background can be seen. */
    private static String visible(Row row, int column) {
        Style style = row.style(column);
        boolean lines = style.inverse() || style.strike() || style.underline() != Underline.NONE;
        boolean blank = row.text(column, column + 1).isBlank() && row.width(column) == 1 && !lines;
        return StyleWords.of(blank ? Style.DEFAULT.withBackground(style.background()) : style);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ProgramsTest.class.getResourceAsStream("programs/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
