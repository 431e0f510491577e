package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One command in several sandboxes at once, in a shell and in the full screen. */
@Timeout(180)
final class ManyAtOnceIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Size SIZE = new Size(140, 40);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void makeSandboxes() {
        home = Home.in(directory);
        for (String name : List.of("api-1", "api-2", "api-3")) {
            Shot.Result made = Shot.run(home.command("create", "local/" + name));
            assertThat(made.status()).as(made.err()).isZero();
        }
    }

    private List<String> outcomes() throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode run : new ObjectMapper()
                .readTree(Shot.run(home.command("runs", "ls", "--json")).out())) {
            outcomes.add(run.get("outcome").textValue());
        }
        return outcomes;
    }

    @Test
    void equalOutputIsShownOnceAndTheWorstCodeWins() throws Exception {
        String script = "echo the same; case $PWD in *api-2) exit 7;; esac";
        Shot.Result result =
                Shot.run(home.command("exec", "api-*", "--parallel", "2", "--no-stream", "--", "sh", "-c", script));

        assertThat(result.out()).contains("local/api-1", "local/api-2", "local/api-3");
        assertThat(result.out().lines().filter("the same"::equals)).hasSize(1);
        assertThat(result.err()).containsPattern("local/api-2 +failed +7");
        assertThat(result.status()).isEqualTo(7);
        assertThat(outcomes()).containsExactlyInAnyOrder("SUCCEEDED", "SUCCEEDED", "FAILED");
    }

    @Test
    void ctrlCEndsThoseThatRunAndThoseThatWait() throws Exception {
        String sleep = ExecCases.uniqueSleep();
        List<String> words = new ArrayList<>(List.of("exec", "api-*", "--parallel", "2", "--no-stream", "--"));
        words.addAll(List.of(sleep.split(" ")));
        try (Pilot pilot = home.launch(SIZE, words.toArray(String[]::new))) {
            pilot.waitFor("1 queued, 2 running, 0 ok, 0 not ok");
            await().atMost(SOON).until(() -> ExecCases.running(sleep) == 2);
            pilot.press("C-c");
            pilot.waitForEnd();

            assertThat(home.status()).isEqualTo(130);
            assertThat(pilot.screen().text()).containsPattern("local/api-1 +cancelled");
            assertThat(pilot.screen().text()).containsPattern("local/api-3 +cancelled +cancelled before its turn");
        }
        await().atMost(SOON).until(() -> ExecCases.running(sleep) == 0);
        assertThat(outcomes()).containsExactly("CANCELLED", "CANCELLED", "CANCELLED");
    }

    @Test
    void markedRowsRunItTogetherAndCtrlCEndsAll() throws Exception {
        String sleep = ExecCases.uniqueSleep();
        try (Console console = Console.open(home, SIZE)) {
            Pilot pilot = console.pilot();
            pilot.waitFor("api-3");
            pilot.press("/").type("api-").press("enter");
            pilot.waitUntil("the filtered list", screen -> screen.shows("api-3") && screen.shows("q quit"));
            pilot.press("*").waitFor("3 marked");
            pilot.press("x").waitFor("⏎ run");
            pilot.type("sh -c 'echo on with $((6*7)); " + sleep + "'").press("enter");
            for (String name : List.of("api-1", "api-2", "api-3")) {
                pilot.waitUntil(name + " has written", screen -> screen.matches(name + " │ on with 42"));
            }
            assertThat(ExecCases.running(sleep)).isEqualTo(3);
            pilot.press("C-c");
            pilot.waitFor("ok in 0 of 3");
            await().atMost(SOON).until(() -> ExecCases.running(sleep) == 0);
            console.toList().quit();
        }
        assertThat(outcomes()).containsExactly("CANCELLED", "CANCELLED", "CANCELLED");
    }
}
