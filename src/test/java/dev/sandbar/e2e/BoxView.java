package dev.sandbar.e2e;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.Row;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands inside a box on the screen: a pane, the list.
 *
 * @param title what its upper border says
 * @param row the first row inside
 * @param column the first column inside
 * @param size how large the inside is
 */
public record BoxView(ScreenSnapshot snapshot, String title, int row, int column, Size size) {
    /** All boxes of a screen whose four corners can be seen. */
    static List<BoxView> all(ScreenSnapshot snapshot) {
        List<BoxView> boxes = new ArrayList<>();
        for (int row = 0; row < snapshot.size().rows(); row++) {
            for (int column = 0; column < snapshot.size().columns(); column++) {
                if (snapshot.row(row).codePoint(column) == '┌') {
                    at(snapshot, row, column).ifPresent(boxes::add);
                }
            }
        }
        return boxes;
    }

    private static Optional<BoxView> at(ScreenSnapshot snapshot, int row, int column) {
        Row border = snapshot.row(row);
        int right = column + 1;
        while (right < border.columns() && border.codePoint(right) != '┐') {
            right++;
        }
        int bottom = row + 1;
        while (bottom < snapshot.size().rows() && snapshot.row(bottom).codePoint(column) != '└') {
            bottom++;
        }
        if (right >= border.columns() || bottom >= snapshot.size().rows() || bottom - row < 2 || right - column < 2) {
            return Optional.empty();
        }
        String title = border.text(column + 1, right).replaceAll("^─+|─+$", "").strip();
        return Optional.of(
                new BoxView(snapshot, title, row + 1, column + 1, new Size(right - column - 1, bottom - row - 1)));
    }

    /** The rows inside, blanks at their ends cut. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size.rows(); i++) {
            lines.add(
                    snapshot.row(row + i).text(column, column + size.columns()).stripTrailing());
        }
        return lines;
    }

    public boolean shows(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** Whether it has the keys: its title says its size, where there is room, or the cursor is inside. */
    public boolean hasKeys() {
        GridPoint cursor = snapshot.cursor().at();
        boolean inside = cursor.row() >= row
                && cursor.row() < row + size.rows()
                && cursor.column() >= column
                && cursor.column() < column + size.columns();
        return title.matches(".*\\d+x\\d+.*") || (inside && snapshot.cursor().visible());
    }

    /** What its lower border says. */
    public String foot() {
        return snapshot.row(row + size.rows()).text(column, column + size.columns());
    }

    /** The last row that is not blank; empty when all are. */
    public String lastLine() {
        return lines().stream().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }
}
