package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.testing.SmallDisk;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The data directory is on a small disk of its own (a tmpfs), which gets full. */
@Timeout(300)
final class FullDiskIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** More than the reserve that a run needs to be taken. */
    private static final int MEBIBYTES = 80;

    @TempDir
    Path directory;

    private Home home;
    private Path data;
    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        data = directory.resolve("data");
        disk = SmallDisk.mount(data, MEBIBYTES);
        home = Home.in(directory);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private Shot.Result exec(String script) {
        return Shot.run(home.command("exec", "local", "--", "sh", "-c", script));
    }

    private JsonNode listed() throws IOException {
        Shot.Result listed = Shot.run(home.command("runs", "ls", "--json"));
        assertThat(listed.status()).as(listed.err()).isZero();
        return new ObjectMapper().readTree(listed.out());
    }

    @Test
    void newRunsAreRefusedAndNoneIsLost() throws Exception {
        assertThat(exec("echo before").status()).isZero();
        Path go = directory.resolve("go");
        String waiting = "for i in $(seq 1000); do [ -e " + go + " ] && exit 7; sleep 0.1; done";
        try (Shot running = Shot.start(home.command("exec", "local", "--", "sh", "-c", waiting))) {
            await().atMost(SOON)
                    .until(() -> listed().size() == 2
                            && listed().get(0).get("state").textValue().equals("RUNNING"));
            Path filler = disk.fill();

            Shot.Result refused = exec("echo never");
            refused.failsWith(125, "No space left on device");
            assertThat(refused.out()).isEmpty();
            assertThat(listed()).hasSize(2);
            expectTheScreenToListThem();
            Files.write(go, new byte[0]);
            assertThat(running.await().status()).isEqualTo(7);

            Files.delete(filler);
        }
        assertThat(exec("echo after").status()).isZero();

        assertThat(listed())
                .extracting(run -> run.get("argv").get(2).textValue() + run.get("exitCode"))
                .isEqualTo(List.of("echo after0", waiting + 7, "echo before0"));
        assertThat(Shot.run(home.command("runs", "verify")).out()).isEqualTo("good: 3 runs\n");
        assertThat(Shot.run(home.command("audit", "verify")).status()).isZero();
    }

    private void expectTheScreenToListThem() {
        try (Console console = Console.open(home, new Size(140, 40))) {
            console.line("exec local -- echo never");
            console.pilot().waitFor("No space left on device");
            console.toList().pilot().press("H");
            console.pilot().waitUntil("both runs", screen -> screen.shows("2 of 2") && screen.shows("echo before"));
        }
    }

    @Test
    void beforeTheLastByteIsTakenNewRunsAreRefusedAndToldWhatToDo() throws Exception {
        Files.write(data.resolve("filler"), new byte[20 << 20]);

        exec("echo never").failsWith(125, "is full").failsWith(125, "sandbar runs prune");
        assertThat(listed()).isEmpty();
        assertThat(Shot.run(home.command("exec", "--no-record", "local", "--", "echo", "unkept"))
                        .out())
                .isEqualTo("unkept\n");
    }
}
