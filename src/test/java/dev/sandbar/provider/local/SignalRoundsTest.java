package dev.sandbar.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ExecRunner.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SignalRoundsTest {
    @TempDir
    Path data;

    @Test
    void whatAHandlerStartsToTidyUpIsLeftInPeace() throws Exception {
        for (Signal signal : List.of(Signal.INT, Signal.TERM)) {
            Exec exec = start("trap 'sh -c \"sleep 0.2; echo tidied\"; exit 9' " + signal
                    + "; echo ready; sleep 100 & wait; wait");
            ExecRunner.readUntil(exec, "ready");
            exec.signal(signal);

            Result result = ExecRunner.finish(exec);
            assertThat(result.out()).endsWith("tidied\n");
            assertThat(result.code()).isEqualTo(9);
        }
    }

    @Test
    void aChildWithoutAnyEnvironmentIsReached() throws Exception {
        for (Signal signal : List.of(Signal.TERM, Signal.KILL)) {
            Exec exec = start("env -i sleep 100 & echo child $! ready; wait");
            long child = Long.parseLong(ExecRunner.readUntil(exec, "ready").split(" ", 3)[1]);
            exec.signal(signal);

            assertThat(ExecRunner.finish(exec).code()).isEqualTo(128 + signal.number());
            await().until(() -> ProcessTable.read().stream().noneMatch(process -> process.pid() == child));
        }
    }

    private Exec start(String script) {
        return new LocalProvider(data)
                .exec(new SandboxId("local", "local"), ExecRequest.of(List.of("sh", "-c", script)));
    }
}
