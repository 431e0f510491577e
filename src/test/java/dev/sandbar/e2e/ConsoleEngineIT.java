package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The full screen with the containers of a real engine. */
@Timeout(300)
@NeedsEngine
final class ConsoleEngineIT {
    private static final Size SIZE = new Size(180, 50);
    /** What happens outside is shown within a second; a computer that is busy gets some more. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final String prefix = "e2e-" + UUID.randomUUID().toString().substring(0, 6);
    private final String first = prefix + "-one";
    private final String second = prefix + "-two";
    private final String third = prefix + "-three";
    private TestEngine engine;
    private Home home;

    @BeforeEach
    void startContainers() {
        engine = TestEngine.require();
        start(first, TestEngine.DEBIAN);
        start(second, TestEngine.DEBIAN);
        start(third, TestEngine.BUSYBOX);
        home = Home.in(directory).withEngine(engine.address());
    }

    @AfterEach
    void removeContainers() {
        if (engine != null) {
            engine.docker("ps", "-aq", "--filter", "name=" + prefix)
                    .lines()
                    .forEach(container -> engine.docker("rm", "-f", "-v", container));
        }
    }

    @Test
    void threePanesInThreeContainersRunProgramsBesideTheList() {
        try (Console console = Console.open(home, SIZE)) {
            openThreePanes(console);
            Pilot pilot = console.pilot();
            console.typeInto(first, "seq 1 500 >/tmp/lines; vim.tiny /tmp/lines\r");
            pilot.waitUntil("vim", screen -> screen.boxShows(first, "500L"));
            pilot.press("G");
            pilot.waitUntil("the end of the file in vim", screen -> screen.boxShows(first, "500,1"));
            console.typeInto(second, "htop\r");
            pilot.waitUntil("htop", screen -> screen.boxShows(second, "F10"));
            console.typeInto(third, "seq 1 1000000\r");
            pilot.waitUntil("all numbers", screen -> screen.boxShows(third, "1000000"));

            ScreenView screen = pilot.screen();
            assertThat(screen.boxShows(first, "500,1")).as("vim is still there").isTrue();
            assertThat(screen.boxShows(second, "F10")).as("htop is still there").isTrue();
            assertThat(screen.shows("1 Sandboxes")).as("the list is there").isTrue();

            console.resize(new Size(160, 45));
            pilot.waitUntil("vim and htop again", s -> s.boxShows(first, "500,1") && s.boxShows(second, "F10"));
            console.typeInto(first, ":q\r");
            console.typeInto(second, "q");
            pilot.waitUntil("two prompts", s -> s.prompts(first) && s.prompts(second));
            console.typeInto(first, "less /tmp/lines\r");
            console.typeInto(second, "top\r");
            pilot.waitUntil("top and less", s -> s.boxShows(second, "PID") && s.boxShows(first, "/tmp/lines"));
            console.typeInto(first, "G");
            pilot.waitUntil("the end in less", s -> s.boxShows(first, "(END)"));
            console.typeInto(first, "q");
            console.typeInto(second, "q");
            pilot.waitUntil("two prompts", s -> s.prompts(first) && s.prompts(second));
            for (String name : List.of(first, second, third)) {
                expectSizeInside(console, name);
            }
            console.toList().quit();
        }
    }

    @Test
    void theSizeInsideFollowsThePaneWhileItIsFlooded() {
        try (Console console = Console.open(home, SIZE)) {
            openThreePanes(console);
            console.typeInto(third, "seq 1 100000000\r");
            expectFlood(console, third);
            for (int columns = 180; columns >= 20; columns -= 10) {
                console.pilot().resize(columns, columns / 4);
            }
            console.resize(new Size(170, 48));
            console.typeInto(third, "");
            console.pilot().press("C-c");
            console.pilot().waitUntil("a prompt", screen -> screen.prompts(third));
            expectSizeInside(console, third);
            expectSizeInside(console, first);
            console.toList().quit();
        }
    }

    @Test
    void ctrlCStopsAFloodAtOnce() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell(third);
            console.pilot().type("seq 1 1000000000; echo stopped-$((40+2))\r");
            expectFlood(console, third);
            console.pilot().press("C-c");
            console.pilot().waitUntil("the prompt", SOON, screen -> screen.prompts(third));
            console.toList().quit();
        }
    }

    @Test
    void theListShowsWithinASecondWhatHappensOutside() {
        String outside = prefix + "-new";
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitFor(third);
            start(outside, TestEngine.BUSYBOX);
            pilot.waitUntil("started", SOON, screen -> screen.shows(outside));
            engine.docker("stop", "-t", "0", outside);
            pilot.waitUntil("stopped", SOON, screen -> !screen.matches(outside + " +● run"));
            engine.docker("rm", "-f", outside);
            pilot.waitUntil("removed", SOON, screen -> !screen.shows(outside));
            console.quit();
        }
    }

    @Test
    void anEngineThatGoesAwayLeavesStaleRowsAndComesBack() throws Exception {
        try (EngineProxy proxy = EngineProxy.open(directory.resolve("engine.sock"), engine.address());
                Console console = Console.open(home.withEngine(proxy.address()), SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitFor(first);
            proxy.cut();
            pilot.waitUntil("stale rows", screen -> screen.shows("stale") && screen.shows(first));
            console.shell("local");
            console.pilot().type("echo lives-$((40+2))\r");
            pilot.waitUntil("nothing else is held up", screen -> screen.boxShows("local ·", "lives-42"));
            proxy.open();
            pilot.waitUntil("fresh rows", screen -> !screen.shows("stale") && screen.shows(first));
            console.toList().quit();
        }
    }

    @Test
    void aLineIsCompletedWithALiveNameAndAPathInsideTheContainer() {
        engine.docker("exec", first, "mkdir", "-p", "/opt/inside-of-it");
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitFor(first);
            pilot.press(":");
            pilot.waitFor("⏎ run");
            pilot.type("exec " + prefix + "-on").press("tab");
            pilot.waitUntil("the name", screen -> screen.matches("exec (docker/)?" + first + "$"));
            pilot.type("--cwd /opt/ins").press("tab");
            pilot.waitFor("--cwd /opt/inside-of-it");
            pilot.type(" -- pwd").press("enter");
            pilot.waitUntil("the output", screen -> screen.boxShows("exec pwd", "/opt/inside-of-it"));
            console.toList().quit();
        }
    }

    @Test
    void terminatedItLeavesNothingRunningInTheContainers() {
        try (Console console = Console.open(home, SIZE)) {
            console.shell(first);
            console.pilot().type("sleep 98765\r");
            console.pilot().waitUntil("the command", screen -> engine.docker("top", first)
                    .contains("sleep 98765"));
            Home.program(console.pilot()).destroy();
            console.pilot().waitForEnd();

            assertThat(home.status()).isEqualTo(143);
            console.expectTerminalRestored();
            assertThat(engine.docker("top", first)).doesNotContain("98765");
        }
    }

    private void start(String name, String image) {
        engine.docker("run", "-d", "--init", "--network", "none", "--name", name, image, "sleep", "100000");
    }

    private void openThreePanes(Console console) {
        Pilot pilot = console.pilot();
        pilot.waitFor(third);
        pilot.press("/").type(prefix).press("enter").press("*", "e");
        pilot.waitUntil("three prompts", screen -> List.of(first, second, third).stream()
                .allMatch(name -> screen.prompts(name)));
    }

    /** Ctrl-C before the shell has started what it read ends the shell's line and not the flood. */
    private static void expectFlood(Console console, String name) {
        console.pilot().waitUntil("the flood", screen -> screen.box(name + " ·")
                .filter(box -> box.lastLine().matches("\\d{5,}"))
                .isPresent());
    }

    /** Asks until the answer is the size of the pane: a new size is on its way to the engine when the pane has it. */
    private void expectSizeInside(Console console, String name) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        BoxView pane = askedForSize(console, name, 0);
        for (int question = 1; !tellsItsSize(pane) && System.nanoTime() < deadline; question++) {
            pane = askedForSize(console, name, question);
        }
        assertThat(pane.lines()).contains(sizeOf(pane));
    }

    private BoxView askedForSize(Console console, String name, int question) {
        console.typeInto(name, "clear; stty size; echo size-" + question + "-$((40+2))\r");
        console.pilot()
                .waitUntil(
                        "the size in " + name,
                        screen -> screen.boxShows(name + " ·", "size-" + question + "-42") && screen.prompts(name));
        return console.pilot().screen().box(name + " ·").orElseThrow();
    }

    private static boolean tellsItsSize(BoxView pane) {
        return pane.lines().contains(sizeOf(pane));
    }

    private static String sizeOf(BoxView pane) {
        return pane.size().rows() + " " + pane.size().columns();
    }
}
