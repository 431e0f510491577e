package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Engines with very many containers, and commands with very much output. */
@Timeout(60)
final class LargeEngineTest {
    private static final int MANY = 2_000;
    private static final long MEBIBYTE = 1024 * 1024;

    private ScriptedEngine engine;

    @BeforeEach
    void startEngine() throws IOException {
        engine = new ScriptedEngine();
    }

    @AfterEach
    void stopEngine() throws IOException {
        engine.close();
    }

    @Test
    void listsTwoThousandContainersInOneRequest() {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < MANY; i++) {
            list.append(i == 0 ? "" : ",")
                    .append("{\"Id\":\"%064x\",\"Names\":[\"/web-%d\"],\"Image\":\"i\",\"State\":\"running\","
                            .formatted(i, i))
                    .append("\"Status\":\"Up 3 hours\",\"Created\":1700000000,\"Labels\":{\"a\":\"")
                    .append("x".repeat(1000))
                    .append("\"},\"Ports\":[{\"PrivatePort\":80,\"PublicPort\":8080,\"Type\":\"tcp\"}]}");
        }
        engine.on("GET /containers/json?all=true", 200, list.append(']').toString());

        List<Sandbox> sandboxes = engine.provider(Duration.ofSeconds(20)).list();

        assertThat(sandboxes).hasSize(MANY).allMatch(sandbox -> sandbox.state() == SandboxState.RUNNING);
        assertThat(sandboxes.get(MANY - 1).name()).isEqualTo("web-" + (MANY - 1));
        assertThat(sandboxes.get(0).facts()).containsEntry("ports", "8080->80/tcp");
        assertThat(engine.asked("")).hasSize(1);
    }

    @Test
    void slowsAFloodDownInsteadOfGatheringIt() throws Exception {
        AtomicLong sent = new AtomicLong();
        engine.on("POST /containers/web/exec", 201, "{\"Id\":\"e1\"}");
        engine.on("GET /exec/e1/json", 200, "{\"Running\":false,\"ExitCode\":0,\"Pid\":7}");
        engine.on("POST /exec/e1/start", connection -> {
            connection.say("HTTP/1.1 101 UPGRADED\r\n\r\n");
            byte[] frame = ScriptedEngine.frame(1, "y\n".repeat(16 * 1024));
            for (int i = 0; i < 64 * 32; i++) {
                connection.say(frame);
                sent.addAndGet(32 * 1024);
            }
        });

        try (Exec exec = engine.provider(Duration.ofSeconds(20))
                .exec(new SandboxId("docker", "web"), ExecRequest.of(List.of("yes")))) {
            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(200)).until(() -> before.getAndSet(sent.get()) == sent.get());
            assertThat(sent.get()).isLessThan(32 * MEBIBYTE);

            long length = 0;
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                length += chunk.bytes().length;
            }
            assertThat(length).isEqualTo(64 * MEBIBYTE);
        }
    }
}
