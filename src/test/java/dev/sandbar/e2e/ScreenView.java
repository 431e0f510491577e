package dev.sandbar.e2e;

import dev.sandbar.vt.GridPoint;
import dev.sandbar.vt.ScreenSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user sees at one moment, as text and in its places. */
public record ScreenView(ScreenSnapshot snapshot) {
    public ScreenView {
        Objects.requireNonNull(snapshot);
    }

    /** The rows from the top, blanks at their ends cut. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < snapshot.size().rows(); row++) {
            lines.add(snapshot.row(row).text());
        }
        return lines;
    }

    /** All rows as one text. */
    public String text() {
        return String.join("\n", lines());
    }

    public boolean shows(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    public boolean matches(String regex) {
        return lines().stream()
                .anyMatch(line -> Pattern.compile(regex).matcher(line).find());
    }

    /** The first row that holds the text; empty when none does. */
    public String lineWith(String text) {
        return lines().stream().filter(line -> line.contains(text)).findFirst().orElse("");
    }

    /** Where the text begins, in columns; the test fails when it is not there. */
    public GridPoint find(String text) {
        for (int row = 0; row < snapshot.size().rows(); row++) {
            for (int column = 0; column < snapshot.size().columns(); column++) {
                if (snapshot.row(row).text(column, snapshot.size().columns()).startsWith(text)) {
                    return new GridPoint(row, column);
                }
            }
        }
        throw new AssertionError("'" + text + "' is not on the screen:\n" + this);
    }

    /** All boxes. */
    public List<BoxView> boxes() {
        return BoxView.all(snapshot);
    }

    /** The first box whose title begins so. */
    public Optional<BoxView> box(String title) {
        return boxes().stream().filter(box -> box.title().startsWith(title)).findFirst();
    }

    /** Whether the box whose title begins so shows a text. */
    public boolean boxShows(String title, String text) {
        return box(title).filter(box -> box.shows(text)).isPresent();
    }

    /** Whether a shell waits for a command in the pane of that sandbox. */
    public boolean prompts(String sandbox) {
        return box(sandbox + " ·")
                .filter(box -> box.lastLine().matches(".*[$#]"))
                .isPresent();
    }

    /** The screen in a frame, for people. */
    @Override
    public String toString() {
        int columns = snapshot.size().columns();
        String edge = "+" + "-".repeat(columns) + "+";
        GridPoint cursor = snapshot.cursor().at();
        return lines().stream()
                .map(line -> "|" + line + " ".repeat(Math.max(0, columns - line.length())) + "|")
                .collect(Collectors.joining(
                        "\n",
                        edge + "\n",
                        "\n" + edge + " cursor " + cursor.row() + "," + cursor.column()
                                + (snapshot.cursor().visible() ? "" : " hidden")));
    }
}
