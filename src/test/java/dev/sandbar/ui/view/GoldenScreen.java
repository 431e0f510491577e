package dev.sandbar.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.ui.frame.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Screens as they are meant to look, one text file each. {@code -Dgolden.update=true} writes them anew; look at what changed
 * before you commit it.
 */
final class GoldenScreen {
    private static final Path FOLDER = Path.of("src", "test", "resources", "ui");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private GoldenScreen() {}

    static void check(String name, Frame frame) {
        Path file = FOLDER.resolve(name + ".txt");
        List<String> rows = rows(frame);
        try {
            if (UPDATE) {
                Files.createDirectories(FOLDER);
                Files.write(file, rows);
            }
            assertThat(rows).as(name).containsExactlyElementsOf(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> rows(Frame frame) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < frame.size().rows(); row++) {
            rows.add(frame.text(row));
        }
        return rows;
    }
}
