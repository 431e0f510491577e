package dev.sandbar.e2e;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.vt.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a flood of numbered lines from the full screen's command line while keys are typed in a pane beside it, and sets
 * what was written down of the run against what the command wrote.
 */
final class RunFloodBench {
    private static final Size SIZE = new Size(160, 48);
    /** {@code seq 1 1000000000} writes 9.9 GB. */
    private static final long LAST_NUMBER = 1_000_000_000;

    private static final Duration BETWEEN_KEYS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MEBIBYTE = 1 << 20;

    private final Home home;
    private final RunFolders folders;
    private final long lastNumber;
    private final List<Double> keyMillis = new ArrayList<>();
    private final List<Double> resident = new ArrayList<>();
    private int keys;

    private RunFloodBench(Home home, long lastNumber) {
        this.home = home;
        this.folders = new RunFolders(home.directory().resolve("data/sandbar"));
        this.lastNumber = lastNumber;
    }

    /** The last number, and the name of the sandbox; its engine is that of DOCKER_HOST. */
    public static void main(String[] arguments) throws Exception {
        long lastNumber = arguments.length > 0 ? Long.parseLong(arguments[0]) : LAST_NUMBER;
        String sandbox = arguments.length > 1 ? arguments[1] : "local";
        Home home = Home.in(Files.createTempDirectory("sandbar-run-flood-"));
        String engine = System.getenv("DOCKER_HOST");
        new RunFloodBench(engine == null ? home : home.withEngine(engine), lastNumber).flood(sandbox);
    }

    private void flood(String sandbox) throws IOException {
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitFor(sandbox);
            ProcessHandle program = Home.program(pilot);
            resident.add(ResidentMemory.mebibytes(program));
            Duration used = program.info().totalCpuDuration().orElseThrow();
            long begin = System.nanoTime();
            console.line("exec " + sandbox + " -- seq 1 " + lastNumber);
            pilot.waitUntil("the flood", screen -> screen.box("exec seq").isPresent());
            openPane(pilot);
            OutputSummary output = typeUntilTheEnd(pilot, program);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Duration spent = program.info().totalCpuDuration().orElseThrow().minus(used);
            System.out.printf(Locale.ROOT, "%.1f s, %.1f s of processor time%n", seconds, spent.toNanos() / 1e9);
            report(output);
        }
    }

    /** Where the keys are typed, beside the flood; its program answers each key with the same character. */
    private static void openPane(Pilot pilot) {
        pilot.press("C-]", "|");
        pilot.waitUntil("a prompt", screen -> screen.boxes().stream()
                .anyMatch(box -> box.hasKeys() && box.lastLine().matches(".*[$#]")));
        pilot.type("stty -icanon -echo; clear; cat\r");
        pilot.waitUntil("a clear pane", screen -> pane(screen).lastLine().isEmpty());
    }

    private static BoxView pane(ScreenView screen) {
        return screen.boxes().stream()
                .filter(box -> box.title().contains("·") && !box.title().startsWith("exec"))
                .findFirst()
                .orElseThrow();
    }

    private OutputSummary typeUntilTheEnd(Pilot pilot, ProcessHandle program) throws IOException {
        Optional<RunEnd> end = Optional.empty();
        while (end.isEmpty()) {
            for (int i = 0; i < 20; i++) {
                pressKey(pilot);
                pilot.watch(BETWEEN_KEYS);
            }
            resident.add(ResidentMemory.mebibytes(program));
            end = folders.ids().stream().findFirst().flatMap(folders::record).flatMap(record -> record.end());
        }
        return end.get().stdout();
    }

    private void pressKey(Pilot pilot) {
        BoxView pane = pane(pilot.screen());
        int columns = pane.size().columns();
        int column = pane.column() + keys % columns;
        int row = pane.row() + Math.min(keys / columns, pane.size().rows() - 1);
        char key = (char) ('a' + keys % 26);
        long begin = System.nanoTime();
        pilot.type(String.valueOf(key));
        pilot.waitUntil(
                "an answer to a key",
                PATIENCE,
                screen -> screen.snapshot().row(row).codePoint(column) == key);
        keyMillis.add((System.nanoTime() - begin) / 1e6);
        keys++;
    }

    private void report(OutputSummary output) throws IOException {
        keyMillis.sort(null);
        System.out.printf("bytes  %,d of %,d%n", output.written(), bytes());
        System.out.printf("lines  %,d of %,d%n", output.lines(), lastNumber);
        RunId id = folders.ids().get(0);
        System.out.println("first and last line  " + ends(id));
        System.out.printf(Locale.ROOT, "disk   %.1f MiB%n", disk() / MEBIBYTE);
        System.out.printf(
                Locale.ROOT,
                "keys   %d: median %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                keyMillis.size(),
                keyMillis.get(keyMillis.size() / 2),
                keyMillis.get(keyMillis.size() * 99 / 100),
                keyMillis.get(keyMillis.size() - 1));
        System.out.printf(
                Locale.ROOT,
                "memory %.0f MiB at first, %.0f in the middle, %.0f at last, %.0f at most%n",
                resident.get(0),
                resident.get(resident.size() / 2),
                resident.get(resident.size() - 1),
                resident.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    /** What {@code seq} writes: of each length as many numbers as there are. */
    private long bytes() {
        long bytes = 0;
        long first = 1;
        for (int digits = 1; first <= lastNumber; digits++, first *= 10) {
            bytes += (Math.min(lastNumber, first * 10 - 1) - first + 1) * (digits + 1);
        }
        return bytes;
    }

    private String ends(RunId id) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (StoredOutput output = folders.output(id)) {
            for (Optional<OutputFrame> frame = output.next(); frame.isPresent(); frame = output.next()) {
                kept.writeBytes(frame.get().chunk().bytes());
            }
        }
        String text = kept.toString(StandardCharsets.US_ASCII);
        return text.substring(0, text.indexOf('\n')) + ", "
                + text.substring(text.lastIndexOf('\n', text.length() - 2) + 1).strip();
    }

    private long disk() throws IOException {
        try (Stream<Path> files = Files.walk(home.directory().resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
