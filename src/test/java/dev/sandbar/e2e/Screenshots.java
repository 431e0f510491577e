package dev.sandbar.e2e;

import dev.sandbar.testing.TestEngine;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes the pictures of the README from the running program, never by hand. */
final class Screenshots {
    private static final List<String> CONTAINERS = List.of("shop-api", "shop-build", "shop-web");

    private final TestEngine engine;
    /** Until the graphs of what sandboxes use are full. */
    private static final Duration GRAPHS = Duration.ofSeconds(10);

    private final Path folder;
    private final Home home;

    private Screenshots(TestEngine engine, Path folder, Home home) {
        this.engine = engine;
        this.folder = folder;
        this.home = home;
    }

    /** Writes the pictures into the folder that the argument names. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        dashboard(folder);
        TestEngine engine = TestEngine.require();
        Home home = Home.in(Files.createTempDirectory("sandbar-pictures-")).withEngine(engine.address());
        Screenshots screenshots = new Screenshots(engine, folder, home);
        try {
            screenshots.startContainers();
            screenshots.panes();
        } finally {
            CONTAINERS.forEach(name -> engine.docker("rm", "-f", "-v", name));
        }
    }

    private void startContainers() {
        for (String name : CONTAINERS) {
            String image = name.equals("shop-web") ? TestEngine.BUSYBOX : TestEngine.DEBIAN;
            engine.docker(
                    "run",
                    "-d",
                    "--init",
                    "--network",
                    "none",
                    "--hostname",
                    name,
                    "--name",
                    name,
                    image,
                    "sh",
                    "-c",
                    "n=0; while n=$((n+1)); do echo \"$(date +%T) GET /v1/orders/$n 200 $((n * 7 % 43)) ms\"; sleep 1; done");
        }
    }

    private void panes() throws IOException {
        try (Console console = Console.open(home, new Size(160, 46))) {
            Pilot pilot = console.pilot();
            pilot.waitFor("shop-web");
            pilot.press("/").type("shop").press("enter").press("*", "e");
            pilot.waitUntil("three shells", screen -> CONTAINERS.stream().allMatch(name -> screen.box(name + " ·")
                    .filter(box -> !box.lastLine().isBlank())
                    .isPresent()));
            type(pilot, "shop-api", "vim.tiny -c 'set nu nowrap' /etc/bash.bashrc\r");
            type(pilot, "shop-build", "htop -d 20\r");
            type(pilot, "shop-web", "ls --color=always -l /\r");
            pilot.waitUntil("htop", screen -> screen.boxShows("shop-build ·", "F1Help"));
            shoot(pilot, folder.resolve("console.png"));
        }
    }

    /** From the demo, which has more to show than a computer with a few containers. */
    private static void dashboard(Path folder) throws IOException {
        Home home = Home.in(Files.createTempDirectory("sandbar-pictures-"));
        try (Console console = Console.open(home, new Size(120, 40), "--demo")) {
            Pilot pilot = console.pilot();
            pilot.waitFor("import-eu");
            pilot.press("home", "j", "j", "j", "j", "l");
            pilot.waitFor("GET /");
            pilot.watch(GRAPHS);
            shoot(pilot, folder.resolve("dashboard.png"));
            pilot.press(":");
            pilot.waitFor("⏎ run");
            pilot.type("exec worker-").press("tab");
            pilot.waitFor("worker-2");
            shoot(pilot, folder.resolve("command-line.png"));
            // Killed, it would leave its temporary directory behind.
            pilot.press("C-c", "esc");
            pilot.waitUntilGone("⏎ run");
            pilot.press("1");
            console.quit();
        }
    }

    private static void type(Pilot pilot, String name, String text) {
        BoxView pane = pilot.screen().box(name + " ·").orElseThrow();
        pilot.click(pane.row(), pane.column());
        pilot.waitUntil("the keys go to " + name, screen -> screen.box(name + " ·")
                .filter(box -> box.title().matches(".*\\d+x\\d+.*"))
                .isPresent());
        pilot.type(text);
    }

    private static void shoot(Pilot pilot, Path file) throws IOException {
        ScreenPicture.write(pilot.settle(), file);
        System.out.println(file);
    }
}
