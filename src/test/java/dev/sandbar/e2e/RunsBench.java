package dev.sandbar.e2e;

import dev.sandbar.history.ManyRuns;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Measures how long whoever asks for runs waits when there are 100,000: in the full screen, and in a shell. */
final class RunsBench {
    private static final int RUNS = 100_000;
    private static final int ROUNDS = 20;
    private static final double MOST_MILLIS = 100;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final Size SIZE = new Size(160, 45);

    private final Home home;

    private RunsBench(Home home) {
        this.home = home;
    }

    /**
     * Fills a history, unless there is one, and asks.
     *
     * @param arguments the directory of a user; a new one when left out
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path directory = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("sandbar-bench-");
        Path data = Files.createDirectories(directory.resolve("data/sandbar"));
        if (!Files.exists(data.resolve("history.db"))) {
            ManyRuns.fill(data, RUNS);
        }
        new RunsBench(Home.in(directory)).run();
    }

    private interface Step {
        void take();
    }

    private void run() {
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = console.pilot();
            measure("the runs view", () -> close(pilot), () -> {
                pilot.press("H");
                pilot.waitFor(" of 500");
            });
            measure("a search in the view, which finds 100", () -> type(pilot), () -> {
                pilot.press("enter");
                pilot.waitFor(" of 100 ");
            });
        }
        measure("sandbar version", () -> {}, () -> command("version"));
        measure("sandbar runs ls", () -> {}, () -> command("runs", "ls"));
        measure("sandbar runs ls --text", () -> {}, () -> command("runs", "ls", "--text", "connection refused"));
    }

    private static void close(Pilot pilot) {
        if (pilot.screen().shows("OUTCOME")) {
            pilot.press("q").waitFor("q quit");
        }
    }

    /** Takes what was sought before away, and types what will be. */
    private static void type(Pilot pilot) {
        if (pilot.screen().shows(" of 100 ")) {
            pilot.press("esc").waitFor(" of 500");
        }
        pilot.press("/").type("connection refused");
        pilot.waitFor("connection refused");
    }

    private void command(String... words) {
        Shot.Result result = Shot.run(home.command(words));
        if (result.status() != 0) {
            throw new AssertionError(result.err());
        }
    }

    /** @param before each round, and not measured */
    private static void measure(String what, Step before, Step measured) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            before.take();
            long begun = System.nanoTime();
            measured.take();
            millis[i] = (System.nanoTime() - begun) / NANOS_IN_MILLI;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-40s first %6.1f ms, median %6.1f ms, slowest %6.1f ms; at most %3.0f%n",
                what,
                first,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1],
                MOST_MILLIS);
    }
}
