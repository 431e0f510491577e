package dev.sandbar.e2e;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the full screen with thousands of sandboxes over many provider entries, and prints each figure beside what is
 * asked for: how soon rows show, how fast the list scrolls, the memory, and how often each service is asked.
 */
final class ManySandboxesBench {
    private static final Size SIZE = new Size(160, 45);
    private static final double KEYS_A_SECOND = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(30);

    private static final double MOST_FIRST_ROWS_MILLIS = 1000;
    private static final double LEAST_FRAMES = 60;
    private static final double MOST_KEY_MILLIS = 100;
    private static final double MOST_FRAME_MILLIS = 1000 / LEAST_FRAMES;
    private static final double MOST_MEBIBYTES = 250;

    private final ManyServers.Amounts amounts;
    private final Home home;
    private final ServersProcess servers;
    private final List<String> entries = new ArrayList<>();

    private ManySandboxesBench(ManyServers.Amounts amounts, Home home, ServersProcess servers) {
        this.amounts = amounts;
        this.home = home;
        this.servers = servers;
        addEntries("day", amounts.daytona());
        addEntries("aci", amounts.azure());
        addEntries("pve", amounts.proxmox());
    }

    private void addEntries(String kind, int count) {
        for (int i = 1; i <= count; i++) {
            entries.add(kind + i);
        }
    }

    /** So many times ten entries, and so many sandboxes in each; 1 and 200 unless told. */
    public static void main(String[] arguments) throws Exception {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ManyServers.Amounts.USUAL.sandboxes();
        ManyServers.Amounts amounts = new ManyServers.Amounts(4 * times, 3 * times, 3 * times, each);
        Path directory = Files.createTempDirectory("sandbar-many-");
        Home home = Home.in(directory);
        for (Map.Entry<String, String> credential : ManyServers.CREDENTIALS.entrySet()) {
            home = home.with(credential.getKey(), credential.getValue());
        }
        System.out.println(amounts.all() + " sandboxes over " + amounts.entries() + " entries; load "
                + Files.readString(Path.of("/proc/loadavg")).strip());
        try (ServersProcess servers = ServersProcess.start(directory, amounts)) {
            new ManySandboxesBench(amounts, home, servers).run();
        }
    }

    private void run() throws IOException {
        long begin = System.nanoTime();
        try (Pilot pilot = home.launch(SIZE)) {
            pilot.waitUntil("a sandbox", PATIENCE, screen -> screen.matches("(day|aci|pve)\\d+-\\d+"));
            long shown = System.nanoTime();
            most(
                    "first answer to first rows on the screen",
                    "ms",
                    (shown - servers.firstAnswer()) / 1e6,
                    MOST_FIRST_ROWS_MILLIS);
            tell("launcher to first rows", "ms", (shown - begin) / 1e6);
            pilot.waitUntil("all", PATIENCE, screen -> screen.shows("Sandboxes " + (amounts.all() + 1)));
            tell("launcher to all rows", "ms", (System.nanoTime() - begin) / 1e6);
            ProcessHandle program = Home.program(pilot);
            pilot.watch(REST);
            memory("all listed", program);
            scroll(pilot, program);
            change(pilot);
            memory("scrolled, filtered and sorted", program);
            pilot.press("home", "j");
            idle(pilot, program, "at the top");
            pilot.press("end");
            idle(pilot, program, "at the end");
            memory("after " + IDLE.multipliedBy(2).toMinutes() + " minutes", program);
            System.out.println(
                    "load " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
    }

    private void scroll(Pilot pilot, ProcessHandle program) throws IOException {
        toFirst(pilot);
        Map<String, Long> before = servers.counts();
        long begin = System.nanoTime();
        int rows = amounts.entries() * (amounts.sandboxes() + 1) - 2;
        hold(pilot, program, "j", 1, rows);
        hold(pilot, program, "k", -1, rows);
        toFirst(pilot);
        int page = new ScrollTrial(pilot, entries, amounts.sandboxes()).rowsOf("pagedown");
        toFirst(pilot);
        for (int i = 0; i < 3; i++) {
            hold(pilot, program, "pagedown", page, rows / page - 1);
            hold(pilot, program, "pageup", -page, rows / page - 1);
        }
        requests("while scrolling", before, (System.nanoTime() - begin) / 60e9);
    }

    private void hold(Pilot pilot, ProcessHandle program, String key, int rows, int times) {
        Duration used = processorTime(program);
        ScrollTrial.Result result =
                new ScrollTrial(pilot, entries, amounts.sandboxes()).hold(key, rows, times, KEYS_A_SECOND);
        double busy = processorTime(program).minus(used).toNanos() / 1e6;
        least(key + " held through all rows", "frames/s", result.framesASecond(), LEAST_FRAMES);
        most("  processor time a frame, everything included", "ms", busy / result.frames(), MOST_FRAME_MILLIS);
        most("  from a key to its frame, worst", "ms", result.key(1), MOST_KEY_MILLIS);
        tell("  median", "ms", result.key(0.5));
        tell("  longest time without a frame", "ms", result.longestGap());
    }

    private static Duration processorTime(ProcessHandle program) {
        return program.info().totalCpuDuration().orElseThrow();
    }

    private void toFirst(Pilot pilot) {
        pilot.press("home");
        String first = ManyServers.name(entries.get(0), 1);
        for (int i = 0; i < 20 && !pilot.screen().matches("▸ +" + first); i++) {
            pilot.press("j");
            pilot.watch(Duration.ofMillis(100));
        }
    }

    private void change(Pilot pilot) {
        pilot.press("/");
        pilot.waitFor("filtering");
        String wanted = ManyServers.name(entries.get(entries.size() - 1), amounts.sandboxes() / 2);
        double worst = 0;
        for (int i = 1; i <= wanted.length(); i++) {
            String typed = wanted.substring(0, i);
            worst = Math.max(worst, answered(pilot, typed.substring(i - 1), "/" + typed));
        }
        most("a letter of a filter, worst", "ms", worst, MOST_KEY_MILLIS);
        pilot.press("esc");
        pilot.waitUntilGone("filtering");
        worst = 0;
        for (String order : List.of("state", "cpu", "mem", "age", "name")) {
            worst = Math.max(worst, answered(pilot, "o", "sort:" + order));
        }
        most("another order, worst", "ms", worst, MOST_KEY_MILLIS);
    }

    private static double answered(Pilot pilot, String key, String shown) {
        long begin = System.nanoTime();
        pilot.type(key);
        pilot.waitFor(shown);
        double millis = (System.nanoTime() - begin) / 1e6;
        pilot.watch(Duration.ofMillis(100));
        return millis;
    }

    private void idle(Pilot pilot, ProcessHandle program, String where) throws IOException {
        pilot.watch(REST);
        Map<String, Long> before = servers.counts();
        Duration used = processorTime(program);
        long begin = System.nanoTime();
        pilot.watch(IDLE);
        double nanos = System.nanoTime() - begin;
        double busy = processorTime(program).minus(used).toNanos();
        tell("idle " + where, "% of a core", 100 * busy / nanos);
        requests("idle " + where, before, nanos / 60e9);
    }

    private void requests(String when, Map<String, Long> before, double minutes) throws IOException {
        Map<String, Long> after = servers.counts();
        Set<String> kinds = new TreeSet<>(after.keySet());
        for (String kind : kinds) {
            long count = after.get(kind) - before.getOrDefault(kind, 0L);
            if (count > 0) {
                tell("requests a minute " + when + ": " + kind, "", count / minutes);
            }
        }
    }

    private static void memory(String when, ProcessHandle program) throws IOException {
        most("resident, " + when, "MiB", ResidentMemory.mebibytes(program), MOST_MEBIBYTES);
    }

    private static void tell(String what, String unit, double measured) {
        System.out.printf(Locale.ROOT, "%-64s %8.1f %s%n", what, measured, unit);
    }

    private static void most(String what, String unit, double measured, double most) {
        String verdict = measured <= most ? "" : "   MISSED";
        System.out.printf(Locale.ROOT, "%-64s %8.1f %-12s at most  %5.0f%s%n", what, measured, unit, most, verdict);
    }

    private static void least(String what, String unit, double measured, double least) {
        String verdict = measured >= least ? "" : "   MISSED";
        System.out.printf(Locale.ROOT, "%-64s %8.1f %-12s at least %5.0f%s%n", what, measured, unit, least, verdict);
    }
}
