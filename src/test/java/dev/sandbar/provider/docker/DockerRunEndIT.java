package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.RunEndCases;
import dev.sandbar.testing.TestEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsEngine
final class DockerRunEndIT extends RunEndCases {
    private static TestEngine engine;
    private static DockerProvider provider;
    private static String plain;
    private SandboxId sandbox;

    @BeforeAll
    static void findEngine() {
        engine = TestEngine.require();
        provider = engine.provider();
        plain = engine.start(TestEngine.BUSYBOX);
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            provider.close();
            engine.removeContainers();
        }
    }

    @BeforeEach
    void choose() {
        sandbox = provider.find(plain).id();
    }

    @Override
    protected Provider provider() {
        return provider;
    }

    @Override
    protected SandboxId sandbox() {
        return sandbox;
    }

    private RunResult end(String script) throws InterruptedException {
        return end(ExecRequest.of(List.of("sh", "-c", script)), Optional.empty(), chunk -> {});
    }

    @Test
    void whatTheKernelKillsForItsMemoryIsOutOfMemory() throws Exception {
        String name = engine.start(List.of("--memory", "16m"), TestEngine.BUSYBOX, List.of("sleep", "100000"));
        sandbox = provider.find(name).id();

        RunResult result = end("exec tail /dev/zero");

        assertThat(result.outcome()).isEqualTo(Outcome.OOM_KILLED);
        assertThat(result.exitCode()).hasValue(137);
        assertThat(result.reason()).contains("lack of memory");
    }

    @Test
    void whatGoesOnAfterAChildRanOutOfMemoryEndsAsItSays() throws Exception {
        String name = engine.start(List.of("--memory", "16m"), TestEngine.BUSYBOX, List.of("sleep", "100000"));
        sandbox = provider.find(name).id();

        RunResult result = end("tail /dev/zero; exit 3");

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.exitCode()).hasValue(3);
    }

    @Test
    void aSandboxThatIsStoppedUnderACommandIsNamed() throws Exception {
        String name = engine.start(TestEngine.BUSYBOX);
        sandbox = provider.find(name).id();

        RunResult result = end(
                ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 1000; true")),
                Optional.empty(),
                chunk -> engine.docker("stop", "-t", "0", name));

        assertThat(result.outcome()).isEqualTo(Outcome.SIGNALED);
        assertThat(result.exitCode()).hasValue(137);
        assertThat(result.evidence()).contains("the sandbox itself ended");
    }

    @Test
    void anUnknownUserHasNotStarted() throws Exception {
        ExecRequest request = ExecRequest.of(List.of("true")).as(Optional.of("nobody-of-that-name"));

        RunResult result = end(request, Optional.empty(), chunk -> {});

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.evidence()).containsExactly("refused: USER_MISSING");
    }

    @Test
    void aSandboxThatIsGoneIsNotFound() throws Exception {
        sandbox = new SandboxId("docker", "0".repeat(64));

        RunResult result = end("true");

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.evidence()).containsExactly("refused: SANDBOX_NOT_FOUND");
    }
}
