package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The full screen on a computer without any engine. */
@Timeout(180)
final class ConsoleIT {
    private static final Size SIZE = new Size(120, 40);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory);
    }

    @Test
    void theSandboxOfThisComputerIsThereAndWhyTheEngineIsNot() {
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().waitFor("docker  ! not reachable");
            console.pilot().press("G");
            console.pilot().waitUntil("the reason in the details", screen -> screen.box("2 docker")
                    .filter(box -> box.shows("no such socket") && box.shows("DOCKER_HOST"))
                    .isPresent());
            console.quit();
        }
    }

    @Test
    void aShellOpensInAPaneThatHasItsSize() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            BoxView pane = pane(console, "local ·");
            console.pilot().type("stty size; echo at-$((6*7))\r");
            console.pilot().waitUntil("the answer", screen -> screen.boxShows("local ·", "at-42"));

            assertThat(pane(console, "local ·").lines())
                    .contains(pane.size().rows() + " " + pane.size().columns());
            console.toList().quit();
        }
    }

    @Test
    void aShellIsLeftAndFoundAgainAsItWas() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            console.pilot().type("cd /; v=kept\r");
            console.toList().pilot().press("0").type("echo $v in $PWD\r");

            console.pilot().waitUntil("the same shell", screen -> screen.boxShows("local ·", "kept in /"));
            console.toList().quit();
        }
    }

    @Test
    void theEndOfAProgramStaysToBeSeen() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            console.pilot().type("echo last words; exit 7\r");

            console.pilot()
                    .waitUntil(
                            "the exit status",
                            screen -> screen.shows("exited 7") && screen.boxShows("local ·", "last words"));
            console.pilot().press("x");
            console.pilot().waitUntil("the pane is closed", screen -> screen.box("local ·")
                    .isEmpty());
            console.quit();
        }
    }

    @Test
    void ctrlCEndsTheProgramInThePaneAndNeverTheConsole() {
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().press("C-c", "C-c");
            console.shell("local");
            console.pilot().type("echo sleeps-$((40+2)); sleep 1000\r");
            console.pilot().waitUntil("the program", screen -> screen.boxShows("local ·", "sleeps-42"));
            console.pilot().press("C-c");
            console.pilot().waitUntil("the shell again", screen -> screen.box("local ·")
                    .filter(box -> box.lastLine().equals("$"))
                    .isPresent());
            console.toList().quit();
        }
    }

    @Test
    void signalsEndItAndTheTerminalIsGivenBack() throws Exception {
        for (String signal : new String[] {"TERM", "HUP"}) {
            try (Console console = Console.open(home, SIZE)) {
                console.shell("local");
                signal(signal, Home.program(console.pilot()));
                console.pilot().waitForEnd();

                assertThat(home.status()).isEqualTo(signal.equals("TERM") ? 143 : 129);
                console.expectTerminalRestored();
            }
        }
    }

    @Test
    void suspendedItLendsTheTerminalAndTakesItAgain() throws Exception {
        try (Console console = Console.open(home, SIZE)) {
            ProcessHandle program = Home.program(console.pilot());
            signal("TSTP", program);
            console.pilot()
                    .waitUntil(
                            "the screen of before",
                            screen -> !screen.snapshot().alternateScreen()
                                    && screen.snapshot().cursor().visible());
            await().until(() -> Files.readString(Path.of("/proc/" + program.pid() + "/stat"))
                    .contains(") T "));
            signal("CONT", program);
            console.pilot()
                    .waitUntil(
                            "the console again",
                            screen -> screen.snapshot().alternateScreen() && screen.shows("SANDBAR"));
            console.quit();
        }
    }

    @Test
    void everySizeIsServed() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell("local");
            int[][] sizes = {{20, 5}, {1, 1}, {200, 60}, {80, 24}, {10, 40}, {300, 3}, {99, 30}, {100, 30}, {20, 5}};
            for (int[] size : sizes) {
                console.pilot().resize(size[0], size[1]);
                console.pilot().press("C-]", "d").press("0");
            }
            console.resize(SIZE);
            console.pilot().type("stty size; echo done-$((1+1))\r");
            console.pilot().waitUntil("the shell", screen -> screen.boxShows("local ·", "done-2"));
            Size inside = pane(console, "local ·").size();

            assertThat(pane(console, "local ·").lines()).contains(inside.rows() + " " + inside.columns());
            console.toList().quit();
        }
    }

    @Test
    void aTinyTerminalShowsTheListAndGivesItselfBack() {
        try (Console console = Console.open(home, new Size(20, 5))) {
            console.pilot().press("q");
            console.pilot().waitForEnd();

            assertThat(home.status()).isZero();
            console.expectTerminalRestored();
        }
    }

    @Test
    void aLineRunsACommandAndIsRememberedAfterARestart() {
        try (Console console = Console.open(home, SIZE)) {
            console.line("exec local -- sh -c 'echo out-$((20+1))'");
            console.pilot().waitFor("out-21");
            console.toList().quit();
        }
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().press(":");
            console.pilot().waitFor("⏎ run");
            console.pilot().press("up");
            console.pilot().waitFor("exec local -- sh -c 'echo out-$((20+1))'");
            console.pilot().press("enter");
            console.pilot().waitFor("out-21");
            console.toList().quit();
        }
    }

    @Test
    void whatWasRunIsListedShownAndCompared() {
        try (Console console = Console.open(home, SIZE)) {
            console.line("exec local -- echo first-run");
            console.pilot().waitFor("first-run");
            console.toList();
            console.line("exec local -- echo second-run");
            console.pilot().waitFor("second-run");
            console.toList();

            console.pilot().press("H");
            console.pilot().waitUntil("both runs", screen -> screen.matches("✓ ok .*echo second-run"));
            console.pilot().waitUntil("the older one too", screen -> screen.matches("✓ ok .*echo first-run"));
            console.pilot().press("space", "space", "d");
            console.pilot().waitUntil("both sides", screen -> screen.matches("first-run +│ second-run"));
            console.toList();

            console.pilot().press("H");
            console.pilot().waitUntil("the runs again", screen -> screen.matches("✓ ok .*echo second-run"));
            console.pilot().press("enter");
            console.pilot().waitUntil("its output", screen -> screen.matches("run [0-9a-z]+ · echo second-run"));
            console.pilot().waitUntil("its end", screen -> screen.matches("ok, [0-9.]+ s"));
            console.toList().quit();
        }
    }

    @Test
    void keysTypedRightBehindALineGoToWhatItOpens() {
        try (Console console = Console.open(home, SIZE)) {
            for (int round = 1; round <= 5; round++) {
                String seen = "typed-" + (40 + round);
                console.pilot().type(":shell local\recho typed-$((40+" + round + "))\r");
                console.pilot().waitUntil(seen, screen -> screen.boxShows("local ·", seen));
                console.toList();
            }
            console.quit();
        }
    }

    @Test
    void namesAndPathsAreCompleted() throws Exception {
        Path own = directory.resolve("data/sandbar/local/local");
        Files.createDirectories(own.resolve("a-directory-inside"));
        try (Console console = Console.open(home, SIZE)) {
            console.pilot().press(":");
            console.pilot().waitFor("⏎ run");
            console.pilot().type("exec loc").press("tab");
            console.pilot().waitUntil("the name", screen -> screen.matches(":exec (local/)?local\\b"));
            console.pilot().type("--cwd a-dir").press("tab");
            console.pilot().waitFor("--cwd a-directory-inside");
            console.pilot().press("C-c", "esc");
            console.pilot().waitFor("q quit");
            console.quit();
        }
    }

    private static BoxView pane(Console console, String title) {
        return console.pilot().screen().box(title).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(status).isZero();
    }
}
