package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo, for somebody who has neither Docker nor a configuration, and keeps it so. */
@Timeout(180)
final class DemoIT {
    @TempDir
    private Path directory;

    private Path temporary;
    private Home home;

    @BeforeEach
    void makeHome() throws IOException {
        temporary = Files.createDirectory(directory.resolve("tmp"));
        home = Home.in(directory).with("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    }

    @Test
    void theScreenSaysThatItIsADemoItsShellsAreRealAndNothingStaysBehind() throws IOException {
        try (Pilot pilot = home.launch(new Size(140, 60), "--demo")) {
            pilot.waitUntil(
                    "all kinds", screen -> Stream.of("DEMO", "web", "import-eu", "feature-login", "gitlab", "scratch")
                            .allMatch(screen::shows));
            pilot.press(":");
            pilot.waitFor("⏎ run");
            pilot.type("shell gitlab").press("enter");
            pilot.waitUntil("a prompt", screen -> screen.prompts("gitlab"));
            pilot.type("sleep 54321 & pwd; ls -a\r");
            pilot.waitFor("Makefile");
            assertThat(pilot.screen().shows(temporary.resolve("sandbar-demo-").toString()))
                    .isTrue();

            pilot.press("C-]", "d", "q");
            pilot.waitFor("Quit and end");
            pilot.press("y");
            pilot.waitForEnd();
            assertThat(home.status()).isZero();
        }
        expectNothingLeft();
    }

    @Test
    void commandsGoOnStdoutAndTheNoticeOnStderr() throws Exception {
        Process process = home.command("--demo", "exec", "web", "--", "sh", "-c", "echo here; exit 7")
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(7);
        assertThat(out).isEqualTo("here\n");
        assertThat(err).contains("this is a demo");
        expectNothingLeft();
    }

    /** Neither files nor processes, and nothing in the user's own folders. */
    private void expectNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("sandbar-demo-")))
                    .isEmpty();
        }
        for (String folder : new String[] {"config", "data", "cache"}) {
            assertThat(directory.resolve(folder)).doesNotExist();
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").endsWith("sleep 54321")))
                .isEmpty();
    }
}
