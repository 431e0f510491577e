package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.vt.Size;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell command at a terminal, without any engine. */
@Timeout(120)
final class HeadlessIT {
    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = Home.in(directory);
    }

    @Test
    void theVersionIsSaid() {
        try (Pilot pilot = home.launch(new Size(80, 24), "--version")) {
            pilot.waitForEnd();

            assertThat(pilot.screen().lines().get(0)).matches("sandbar \\d+\\.\\d+\\.\\d+.*");
            assertThat(home.status()).isZero();
        }
    }

    @Test
    void theSandboxOfThisComputerIsListed() {
        try (Pilot pilot = home.launch(new Size(100, 24), "ls")) {
            pilot.waitForEnd();

            assertThat(pilot.screen().lineWith("local")).contains("running");
        }
    }

    @Test
    void aRunIsReadAgainWithoutWhatTheTerminalWouldObey() {
        Size size = new Size(100, 24);
        try (Pilot pilot = home.launch(size, "exec", "local", "--", "printf", "a\\033[2Jb\\033]0;evil\\007c\\n")) {
            pilot.waitForEnd();
        }
        try (Pilot pilot = home.launch(size, "runs", "logs", "last")) {
            pilot.waitForEnd();

            assertThat(pilot.screen().lines().get(0)).isEqualTo("abc");
        }
        try (Pilot pilot = home.launch(size, "runs", "ls", "--text", "evil")) {
            pilot.waitForEnd();

            assertThat(pilot.screen().lineWith("local/local")).contains("printf");
        }
        try (Pilot pilot = home.launch(size, "audit", "verify")) {
            pilot.waitForEnd();

            assertThat(pilot.screen().lines().get(0)).startsWith("good: 2 lines");
        }
    }

    @Test
    void aShellOpensInTheTerminalAndGivesItBack() {
        try (Pilot pilot = home.launch(new Size(91, 27), "shell", "local")) {
            pilot.waitFor("$");
            pilot.type("stty size; pwd\r");
            pilot.waitFor("27 91");
            pilot.waitFor(directory.toString());
            pilot.resize(70, 20).type("until stty size | grep '20 70'; do sleep 0.1; done; echo resized-$((1+1))\r");
            pilot.waitFor("resized-2");
            pilot.type("clear; sleep 100\r");
            await().until(() -> sleeps(pilot));
            pilot.press("C-c");
            // Until the shell is through with the signal it throws away what is typed.
            pilot.waitUntil("the prompt", screen -> screen.lines().stream()
                    .filter(line -> !line.isBlank())
                    .reduce("", (before, line) -> line)
                    .equals("$"));
            pilot.type("exit 7\r");
            pilot.waitForEnd();

            assertThat(home.status()).isEqualTo(7);
            assertThat(home.settingsAfter()).isEqualTo(home.settingsBefore());
        }
    }

    private static boolean sleeps(Pilot pilot) {
        return Home.program(pilot)
                .descendants()
                .anyMatch(process -> process.info().command().orElse("").endsWith("/sleep"));
    }
}
