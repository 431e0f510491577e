package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.e2e.FaultCase.Step;
import dev.sandbar.e2e.Sabotage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Lets threads of the full screen fail, and knows what must be seen of that. */
record FaultTester(Home home) {
    /** Has something thrown on the thread of a case. */
    void fail(Console console, FaultCase on, Kind kind) throws IOException {
        on.before().take(console);
        new Sabotage(home.directory()).plant(on.spot(), kind, Home.program(console.pilot()));
        on.after().take(console);
    }

    /** The program ends as it must after an error. */
    void expectEnd(Pilot pilot) throws IOException {
        pilot.waitForEnd();
        home.expectTerminalRestored(pilot.screen());
        assertThat(home.status()).isEqualTo(125);
        assertThat(pilot.screen().toString())
                .contains("a fault in Sandbar ended it (LinkageError")
                .contains("sandbar.log")
                .doesNotContain("at dev.sandbar", "Exception in thread");
        assertThat(log()).contains(Sabotage.WORDS, "at dev.sandbar");
    }

    /** The log has, or gets, the details. */
    void expectLogged() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(log()).contains(Sabotage.WORDS, "at dev.sandbar"));
    }

    private String log() throws IOException {
        Path log = home.directory().resolve("data/sandbar/sandbar.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    static Step typed(String text) {
        return console -> console.pilot().type(text);
    }

    static Step shows(String keys, String text) {
        return console -> {
            console.pilot().type(keys);
            console.pilot().waitFor(text);
        };
    }
}
