package dev.sandbar.vt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One line of the index of replay cases. */
record ReplayCase(Path folder, String name, Size size, int historyRows, boolean gate, String cursor) {
    static ReplayCase parse(Path folder, String line) {
        String[] columns = line.split("\t", -1);
        Size size = new Size(Integer.parseInt(columns[1]), Integer.parseInt(columns[2]));
        return new ReplayCase(
                folder, columns[0], size, Integer.parseInt(columns[3]), columns[4].equals("yes"), columns[5]);
    }

    Terminal terminal() {
        return new Terminal(TerminalOptions.of(size).withHistoryRows(historyRows), event -> {});
    }

    Path file(String ending) {
        return folder.resolve(name + ending);
    }

    byte[] input() throws IOException {
        return Files.readAllBytes(file(".in"));
    }

    List<String> expectedText() throws IOException {
        String text = Files.readString(file(".expect"), StandardCharsets.UTF_8);
        return text.lines().map(row -> row.replaceAll(" +$", "")).toList();
    }
}
