package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.daytona.DaytonaProvider;
import dev.sandbar.provider.daytona.TestSettings;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions with a program far away, while the way to it breaks. */
@Timeout(90)
final class DaytonaSessionTest {
    private static final Size SIZE = new Size(60, 5);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final DaytonaServer server = new DaytonaServer();
    private final DaytonaProvider provider = new DaytonaProvider(TestSettings.of(server));
    private final RecordingListener listener = new RecordingListener();
    private Session session;

    @AfterEach
    void stop() {
        session.close();
        provider.close();
        server.close();
    }

    private void runs(String script) {
        SandboxId sandbox = new SandboxId("daytona", server.add("web", "started"));
        List<String> command = List.of("/bin/sh", "-c", script);
        ExecRequest request = ExecRequest.of(command).inTerminal(new TerminalSize(SIZE.columns(), SIZE.rows()));
        session = Session.attach(
                new SessionSpec("8", sandbox, "daytona/web", command, SIZE, 100),
                provider.exec(sandbox, request),
                listener);
    }

    private void waitFor(String text) {
        await().atMost(LONG).untilAsserted(() -> assertThat(shown()).contains(text));
    }

    private String shown() {
        ScreenSnapshot snapshot = session.snapshot();
        return IntStream.range(0, snapshot.size().rows())
                .mapToObj(row -> snapshot.row(row).text())
                .reduce("", (above, row) -> above + row + "\n");
    }

    @Test
    void goesOnOverAnotherConnectionWhereOneBreaks() {
        runs("echo ready; while read line; do echo \"<$line>\"; [ \"$line\" = stop ] && exit 6; done");
        waitFor("ready");
        server.cutConnections();
        // Nobody acknowledges input: what is typed into a connection that is broken, and not yet known to be, is lost.
        await().atMost(LONG).until(() -> connections() == 2);

        type("more");
        waitFor("<more>");
        type("stop");

        await().atMost(LONG).untilAsserted(() -> assertThat(listener.ends())
                .containsExactly(new SessionState.Ended(new ExitStatus.Exited(6))));
    }

    private long connections() {
        return server.paths("GET").stream()
                .filter(path -> path.endsWith("/connect"))
                .count();
    }

    private void type(String word) {
        word.chars().forEach(letter -> session.press(KeyPress.character(letter)));
        session.press(KeyPress.of(Key.ENTER));
    }

    @Test
    void saysWhatHappenedWhenTheServiceIsGone() {
        runs("i=0; while :; do i=$((i + 1)); echo tick $i; sleep 0.1; done");
        waitFor("tick 3");
        server.close();

        await().atMost(LONG).untilAsserted(() -> assertThat(listener.ends()).hasSize(1));
        assertThat(listener.ends().get(0)).isInstanceOfSatisfying(SessionState.Failed.class, failed -> {
            assertThat(failed.reason().kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failed.reason()).hasMessageContaining("daytona/web");
            assertThat(failed.reason().nextStep()).isNotBlank();
        });
        assertThat(shown()).contains("tick");
    }
}
