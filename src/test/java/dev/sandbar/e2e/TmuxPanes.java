package dev.sandbar.e2e;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.TerminalOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/** The panes of a tmux of its own: own socket, no user's configuration, as much history as here. */
record TmuxPanes(Pilot pilot, ProcessHandle program, List<Place> places, List<String> tmux) implements FloodPanes {
    private static final int PANES = 4;
    private static final List<String> SETTINGS = List.of(
            "set -g status off",
            "set -g escape-time 0",
            "set -g default-command /bin/sh",
            "set -g history-limit " + TerminalOptions.DEFAULT_HISTORY_ROWS);

    /** A window in which each of four panes has that size. */
    static TmuxPanes open(Path directory, Size pane) throws IOException {
        Path settings = Files.write(directory.resolve("tmux.conf"), SETTINGS);
        List<String> tmux = List.of("tmux", "-S", directory.resolve("tmux.sock").toString(), "-f", settings.toString());
        Map<String, String> environment = Map.of(
                "PATH",
                System.getenv("PATH"),
                "HOME",
                directory.toString(),
                "TERM",
                "xterm-256color",
                "LC_ALL",
                "C.UTF-8");
        Size window = new Size(2 * pane.columns() + 1, 2 * pane.rows() + 1);
        Pilot pilot = Pilot.start(with(tmux, "new-session"), environment, directory, window);
        pilot.waitUntil("a prompt", screen -> screen.matches("[#$]"));
        for (int panes = 2; panes <= PANES; panes++) {
            run(tmux, "split-window");
            run(tmux, "select-layout", "tiled");
        }
        pilot.settle();
        long server =
                Long.parseLong(run(tmux, "display-message", "-p", "#{pid}").strip());
        return new TmuxPanes(pilot, ProcessHandle.of(server).orElseThrow(), places(tmux), tmux);
    }

    private static List<Place> places(List<String> tmux) {
        List<Place> places = new ArrayList<>();
        String format = "#{pane_top} #{pane_left} #{pane_width} #{pane_height}";
        for (String line : run(tmux, "list-panes", "-F", format).lines().toList()) {
            Scanner numbers = new Scanner(line);
            int row = numbers.nextInt();
            int column = numbers.nextInt();
            places.add(new Place(row, column, new Size(numbers.nextInt(), numbers.nextInt())));
        }
        return List.copyOf(places);
    }

    private static String run(List<String> tmux, String... words) {
        try {
            Process process = new ProcessBuilder(with(tmux, words))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("tmux: " + answer);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("tmux cannot be asked", e);
        }
    }

    private static List<String> with(List<String> tmux, String... words) {
        List<String> command = new ArrayList<>(tmux);
        command.addAll(List.of(words));
        return command;
    }

    @Override
    public void choose(int pane) {
        run(tmux, "select-pane", "-t", String.valueOf(pane));
    }

    @Override
    public void close() {
        run(tmux, "kill-server");
        pilot.close();
    }
}
