package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with real programs in real terminals. */
@Timeout(60)
final class LocalSessionTest {
    private static final Size SIZE = new Size(60, 5);
    private static final int HISTORY_ROWS = 100;

    @TempDir
    private Path folder;

    private final RecordingListener listener = new RecordingListener();
    private LocalProvider provider;
    private Session session;

    @BeforeEach
    void start() {
        provider = new LocalProvider(folder);
    }

    @AfterEach
    void close() {
        session.close();
        provider.close();
    }

    private void runs(String script) {
        Sandbox sandbox = provider.create("box");
        List<String> command = List.of("/bin/sh", "-c", script);
        ExecRequest request = ExecRequest.of(command).inTerminal(new TerminalSize(SIZE.columns(), SIZE.rows()));
        session = Session.attach(
                new SessionSpec("7", sandbox.id(), sandbox.qualifiedName(), command, SIZE, HISTORY_ROWS),
                provider.exec(sandbox.id(), request),
                listener);
    }

    private String shown() {
        ScreenSnapshot snapshot = session.snapshot();
        return IntStream.range(0, snapshot.size().rows())
                .mapToObj(row -> snapshot.row(row).text())
                .reduce("", (above, row) -> above + row + "\n");
    }

    private void waitFor(String text) {
        await().untilAsserted(() -> assertThat(shown()).contains(text));
    }

    private void waitForExit(int code) {
        await().untilAsserted(() ->
                assertThat(listener.ends()).containsExactly(new SessionState.Ended(new ExitStatus.Exited(code))));
    }

    @Test
    void ctrlCEndsAProgramThatFloodsItsScreen() {
        runs("yes");
        waitFor("y\ny\ny");

        session.press(KeyPress.ctrl('c'));

        waitForExit(130);
    }

    @Test
    void showsTheEndOfALongOutputAndKeepsItsHistoryShort() {
        runs("seq 1 200000");
        waitForExit(0);

        assertThat(shown()).isEqualTo("199997\n199998\n199999\n200000\n\n");
        assertThat(session.snapshot().historyRows()).isEqualTo(HISTORY_ROWS);
    }

    @Test
    void aStormOfResizesEndsWithTheLastSize() {
        runs("while :; do stty size; sleep 0.02; done");
        waitFor("5 60");

        for (int i = 0; i < 300; i++) {
            session.resize(new Size(20 + i % 80, 4 + i % 30));
        }
        session.resize(new Size(33, 11));

        waitFor("11 33\n11 33\n11 33");
    }

    @Test
    void pastesMoreThanTheProgramsTerminalHolds() {
        runs("stty raw -echo; echo ready; head -c 1000000 | cksum; stty sane");
        waitFor("ready");

        session.paste("0123456789".repeat(100_000));

        waitForExit(0);
        waitFor("1000000");
    }

    @Test
    void closingEndsAShellAndWhatRunsInIt() {
        runs("echo $$; sleep 1000");
        await().until(() -> !session.snapshot().row(0).text().isEmpty());
        long shell = Long.parseLong(session.snapshot().row(0).text());

        session.close();

        assertThat(listener.ends()).hasSize(1);
        await().until(() -> ProcessHandle.of(shell).isEmpty());
    }

    @Test
    void closingEndsAProgramThatIgnoresTheHangUp() {
        runs("trap '' HUP TERM INT; echo ready; while :; do sleep 1; done");
        waitFor("ready");

        session.close();

        waitForExit(137);
    }

    @Test
    void typesIntoAShell() {
        runs("PS1='$ ' exec sh");
        waitFor("$");

        "echo $((6*7))".codePoints().mapToObj(KeyPress::character).forEach(session::press);
        session.press(KeyPress.of(Key.ENTER));
        waitFor("\n42\n");
        session.press(KeyPress.ctrl('d'));

        waitForExit(0);
    }
}
