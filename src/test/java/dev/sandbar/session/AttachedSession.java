package dev.sandbar.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.vt.Size;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A session attached to a scripted program. */
@Timeout(20)
abstract class AttachedSession {
    final ScriptedExec exec = new ScriptedExec();
    final RecordingListener listener = new RecordingListener();
    final Session session = Session.attach(spec(), exec, listener, new Patience(50, 1_000, 60_000));

    static SessionSpec spec() {
        return new SessionSpec("1", new SandboxId("fake", "f00"), "fake/one", List.of("sh"), new Size(20, 4), 100);
    }

    @AfterEach
    void close() {
        exec.on(Signal.KILL, () -> exec.ends(new ExitStatus.Exited(137)));
        exec.readsAgain();
        exec.recovers();
        session.close();
    }

    final String row(int row) {
        return session.snapshot().row(row).text();
    }

    final void waitForRow(int row, String text) {
        await().untilAsserted(() -> assertThat(row(row)).isEqualTo(text));
    }

    final void waitForInput(String input) {
        await().untilAsserted(() -> assertThat(exec.input()).isEqualTo(input));
    }

    final void waitForEnd() {
        await().until(() -> !listener.ends().isEmpty());
    }
}
