package dev.sandbar.provider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.testing.ExecRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class KnownProcessesTest {
    @TempDir
    Path data;

    @Test
    void whatStartsAndEndsBetweenTwoLooksIsSeen() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "sleep 100 & echo ready; wait"));
        KnownProcesses processes = new KnownProcesses(new ProcessSearch(ExecRequest.MARKER_VARIABLE, request.marker()));
        assertThat(processes.find()).isEmpty();

        Exec exec = new LocalProvider(data).exec(new SandboxId("local", "local"), request);
        ExecRunner.readUntil(exec, "ready");
        await().untilAsserted(() -> assertThat(processes.find()).hasSize(2));

        exec.signal(Signal.KILL);
        ExecRunner.finish(exec);
        await().untilAsserted(() -> assertThat(processes.find()).isEmpty());
    }
}
