package dev.sandbar.e2e;

import dev.sandbar.testing.TestEngine;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the full screen as a user has it, and prints each figure beside what is asked for: how long the first frame
 * takes, what it costs to leave it alone with 20 containers, how long a command takes, and how much memory four panes need.
 */
final class ConsoleBench {
    private static final Size SIZE = new Size(160, 45);
    private static final int STARTS = 10;
    private static final int CONTAINERS = 20;
    private static final int PANES = 4;
    private static final int EXECS = 30;
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** As long as code is still compiled, a program is not at rest. */
    private static final Duration WARMING = Duration.ofSeconds(30);

    private static final double MOST_START_MILLIS = 300;
    private static final double MOST_IDLE_PERCENT = 1;
    private static final double MOST_MEBIBYTES = 150;
    private static final String PREFIX = "bench-";

    private final TestEngine engine;
    private final Home home;

    private ConsoleBench(TestEngine engine, Home home) {
        this.engine = engine;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        TestEngine engine = TestEngine.require();
        Path directory = Files.createTempDirectory("sandbar-bench-");
        ConsoleBench bench = new ConsoleBench(engine, Home.in(directory).withEngine(engine.address()));
        try {
            bench.run();
        } finally {
            bench.removeContainers();
        }
    }

    private void run() throws IOException {
        for (int i = 1; i <= CONTAINERS; i++) {
            String name = PREFIX + i;
            engine.docker(
                    "run", "-d", "--init", "--network", "none", "--name", name, TestEngine.BUSYBOX, "sleep", "100000");
        }
        print("launcher to first full frame, median of " + STARTS, "ms", start(), MOST_START_MILLIS);
        try (Console console = Console.open(home, SIZE)) {
            ProcessHandle program = Home.program(console.pilot());
            console.pilot().waitFor(PREFIX + CONTAINERS);
            print("idle with " + CONTAINERS + " containers", "% of a core", idle(console, program), MOST_IDLE_PERCENT);
            raceWithDocker(console);
            for (int i = 1; i <= PANES; i++) {
                console.shell(PREFIX + i);
                console.pilot().type("seq 1 20000\r");
                console.pilot().waitFor("20000");
                console.toList();
            }
            console.pilot().settle();
            print(
                    PANES + " panes with full histories, resident",
                    "MiB",
                    ResidentMemory.mebibytes(program),
                    MOST_MEBIBYTES);
        }
    }

    /** From Enter to the exit status on the screen, in turn with the docker command from its start to its end. */
    private void raceWithDocker(Console console) {
        String name = PREFIX + 1;
        double[] ours = new double[EXECS];
        double[] theirs = new double[EXECS];
        for (int i = 0; i < EXECS; i++) {
            ours[i] = execOnce(console, name);
            long begin = System.nanoTime();
            engine.docker("exec", name, "true");
            theirs[i] = (System.nanoTime() - begin) / 1e6;
        }
        print(":exec true, median of " + EXECS + "; most is docker's own", "ms", median(ours), median(theirs));
    }

    private static double execOnce(Console console, String name) {
        Pilot pilot = console.pilot();
        pilot.press(":");
        pilot.waitFor("⏎ run");
        pilot.type("exec " + name + " -- true");
        pilot.waitFor("-- true");
        long begin = System.nanoTime();
        pilot.press("enter");
        pilot.waitFor("⏎ again");
        double millis = (System.nanoTime() - begin) / 1e6;
        pilot.press("x");
        pilot.waitUntil("the pane is closed", screen -> !screen.shows("⏎ again"));
        return millis;
    }

    private static double median(double[] millis) {
        Arrays.sort(millis);
        return (millis[millis.length / 2 - 1] + millis[millis.length / 2]) / 2;
    }

    /** One start before the others fills the caches of disk and classes. */
    private double start() {
        double[] millis = new double[STARTS];
        startOnce();
        for (int i = 0; i < STARTS; i++) {
            millis[i] = startOnce();
        }
        return median(millis);
    }

    private double startOnce() {
        long begin = System.nanoTime();
        try (Pilot pilot = home.launchAlone(SIZE)) {
            pilot.waitUntil("the first frame", screen -> screen.shows("SANDBAR") && screen.shows("q quit"));
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double idle(Console console, ProcessHandle program) {
        console.pilot().watch(WARMING);
        Duration before = program.info().totalCpuDuration().orElseThrow();
        long begin = System.nanoTime();
        console.pilot().watch(IDLE);
        Duration used = program.info().totalCpuDuration().orElseThrow().minus(before);
        return 100.0 * used.toNanos() / (System.nanoTime() - begin);
    }

    private static void print(String what, String unit, double measured, double most) {
        System.out.printf(
                Locale.ROOT,
                "%-50s %8.1f %-12s at most %5.0f  ratio %.2f%n",
                what,
                measured,
                unit,
                most,
                measured / most);
    }

    private void removeContainers() {
        List<String> words = new ArrayList<>(List.of("rm", "-f", "-v"));
        engine.docker("ps", "-aq", "--filter", "name=" + PREFIX).lines().forEach(words::add);
        if (words.size() > 3) {
            engine.docker(words.toArray(String[]::new));
        }
    }
}
