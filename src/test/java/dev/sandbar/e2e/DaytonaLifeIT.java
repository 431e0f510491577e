package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.daytona.DaytonaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox of Daytona from its creation to its end, by the packaged program. */
@Timeout(240)
final class DaytonaLifeIT {
    private final DaytonaServer server = new DaytonaServer();

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void configure() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("config/sandbar"));
        Files.writeString(
                folder.resolve("config.toml"),
                """
                [[provider]]
                name = "day"
                kind = "daytona"
                url = "%s"
                key = { env = "DAY_KEY" }
                """
                        .formatted(server.url()));
        home = Home.in(directory).with("DAY_KEY", DaytonaServer.KEY);
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void aSandboxIsCreatedLookedAtExtendedArchivedStartedAndDeleted() throws Exception {
        assertThat(good("create", "day/web", "--snapshot", "small")).isEqualTo("day/web\n");
        assertThat(good("inspect", "web"))
                .containsPattern("snapshot +small\n")
                .containsPattern("status +started, stops in \\d+ min\n");
        assertThat(good("exec", "web", "--", "echo", "hi")).isEqualTo("hi\n");

        server.fallAsleepAt("web", 90);
        assertThat(good("ls")).containsPattern("day/web +running +started, stops in 8\\d min\n");
        assertThat(good("extend", "web")).isEqualTo("day/web\n");
        assertThat(good("ls")).containsPattern("day/web +running +started, stops in 2 h \\d+ min\n");

        assertThat(good("archive", "web")).isEqualTo("day/web\n");
        server.change("web", "archived", "");
        assertThat(good("ls")).containsPattern("day/web +stopped +archived\n");
        Ran refused = Ran.run(home.command("exec", "web", "--", "true"));
        assertThat(refused.status()).isEqualTo(Kind.NOT_RUNNING.exitStatus());
        assertThat(refused.err()).contains("day/web is archived", "sandbar start day/web");
        assertThat(good("start", "web")).isEqualTo("day/web\n");

        assertThat(good("rm", "--yes", "web")).isEqualTo("day/web\n");
        assertThat(good("ls")).doesNotContain("day/");
    }

    private String good(String... arguments) throws IOException, InterruptedException {
        Ran ran = Ran.run(home.command(arguments));
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }
}
