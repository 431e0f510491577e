package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.security.MessageDigest;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Much data through a real engine. */
@Timeout(120)
@NeedsEngine
final class DockerStreamsIT {
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 300 * 16;

    private static TestEngine engine;
    private static DockerProvider provider;
    private static SandboxId sandbox;

    @BeforeAll
    static void startContainer() {
        engine = TestEngine.require();
        provider = engine.provider();
        sandbox = provider.find(engine.start(TestEngine.BUSYBOX)).id();
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            provider.close();
            engine.removeContainers();
        }
    }

    @Test
    void passes300MegabytesThroughACommandByteForByte() throws Exception {
        try (Exec exec = provider.exec(sandbox, ExecRequest.of(List.of("cat")).withInput())) {
            CompletableFuture<byte[]> written = CompletableFuture.supplyAsync(() -> write(exec));
            MessageDigest read = MessageDigest.getInstance("SHA-256");
            long length = 0;
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                read.update(chunk.bytes());
                length += chunk.bytes().length;
            }

            assertThat(length).isEqualTo((long) CHUNK * CHUNKS);
            assertThat(read.digest()).isEqualTo(written.get());
            assertThat(exec.await()).isEqualTo(new ExitStatus.Exited(0));
        }
    }

    private static byte[] write(Exec exec) {
        try {
            SplittableRandom random = new SplittableRandom(1);
            MessageDigest written = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int i = 0; i < CHUNKS; i++) {
                random.nextBytes(chunk);
                written.update(chunk);
                exec.write(chunk, 0, chunk.length);
            }
            exec.closeInput();
            return written.digest();
        } catch (Exception e) {
            throw new AssertionError("the writer failed", e);
        }
    }

    @Test
    void dropsInputThatACommandDoesNotWant() throws Exception {
        try (Exec exec = provider.exec(sandbox, ExecRequest.of(List.of("true")).withInput())) {
            CompletableFuture<byte[]> written = CompletableFuture.supplyAsync(() -> write(exec));
            assertThat(exec.read()).isNull();
            assertThat(exec.await()).isEqualTo(new ExitStatus.Exited(0));
            assertThat(written.get()).isNotEmpty();
        }
    }

    @Test
    void keepsManyCommandsAtOnceApart() {
        List<CompletableFuture<String>> runs = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> echo("number " + i)))
                .toList();

        for (int i = 0; i < runs.size(); i++) {
            assertThat(runs.get(i).join()).isEqualTo("number " + i + "\n");
        }
    }

    private static String echo(String word) {
        try {
            return ExecRunner.finish(provider.exec(sandbox, ExecRequest.of(List.of("echo", word))))
                    .out();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
