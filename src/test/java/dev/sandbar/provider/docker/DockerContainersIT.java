package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listing, changing and looking at containers of a real engine. */
@Timeout(60)
@NeedsEngine
final class DockerContainersIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static TestEngine engine;
    private static DockerProvider provider;

    @BeforeAll
    static void findEngine() {
        engine = TestEngine.require();
        provider = engine.provider();
    }

    @AfterAll
    static void removeContainers() {
        if (engine != null) {
            provider.close();
            engine.removeContainers();
        }
    }

    @Test
    void listsAndFindsTheSameSandbox() {
        String name = engine.start(TestEngine.BUSYBOX);

        Sandbox listed = provider.list().stream()
                .filter(sandbox -> sandbox.name().equals(name))
                .findFirst()
                .orElseThrow();
        Sandbox found = provider.find(name);

        assertThat(listed.status()).startsWith("Up ");
        assertThat(found.id()).isEqualTo(listed.id());
        assertThat(found.state()).isEqualTo(listed.state()).isEqualTo(SandboxState.RUNNING);
        assertThat(listed.created().orElseThrow()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(found.facts().get("image"))
                .isEqualTo(listed.facts().get("image"))
                .isEqualTo(TestEngine.BUSYBOX);
        assertThat(provider.find(found.id().key().substring(0, 20))).isEqualTo(found);
    }

    @Test
    void namesEveryState() {
        String name = engine.create(TestEngine.BUSYBOX);
        assertThat(state(name)).isEqualTo(SandboxState.CREATED);

        change(name, Lifecycle.START, SandboxState.RUNNING);
        change(name, Lifecycle.PAUSE, SandboxState.PAUSED);
        change(name, Lifecycle.RESUME, SandboxState.RUNNING);
        change(name, Lifecycle.RESTART, SandboxState.RUNNING);
        change(name, Lifecycle.PAUSE, SandboxState.PAUSED);
        change(name, Lifecycle.START, SandboxState.RUNNING);
        change(name, Lifecycle.STOP, SandboxState.STOPPED);
        assertThat(provider.find(name).status()).startsWith("Exited (");
        change(name, Lifecycle.RESUME, SandboxState.RUNNING);

        provider.change(provider.find(name).id(), Lifecycle.REMOVE);
        assertFails(() -> provider.find(name), Kind.SANDBOX_NOT_FOUND);
        engine.forget(name);
    }

    @Test
    void takesAStateThatItHasAlreadyForDone() {
        String name = engine.start(TestEngine.BUSYBOX);
        change(name, Lifecycle.START, SandboxState.RUNNING);
        change(name, Lifecycle.RESUME, SandboxState.RUNNING);
        change(name, Lifecycle.PAUSE, SandboxState.PAUSED);
        change(name, Lifecycle.PAUSE, SandboxState.PAUSED);
        change(name, Lifecycle.STOP, SandboxState.STOPPED);
        change(name, Lifecycle.STOP, SandboxState.STOPPED);
    }

    @Test
    void refusesToPauseWhatDoesNotRunAndToChangeWhatIsNotThere() {
        SandboxId stopped = provider.find(engine.create(TestEngine.BUSYBOX)).id();
        SandboxId missing = new SandboxId("docker", "0".repeat(64));

        assertFails(() -> provider.change(stopped, Lifecycle.PAUSE), Kind.NOT_RUNNING);
        for (Lifecycle change : Lifecycle.values()) {
            assertFails(() -> provider.change(missing, change), Kind.SANDBOX_NOT_FOUND);
        }
    }

    @Test
    void tellsOneNameFromNoneAndFromMany() {
        String name = engine.start(TestEngine.BUSYBOX);
        String key = provider.find(name).id().key();

        for (String none : List.of("", "no-such-name", "../" + name, name + "/x", "a b", "ü", key + "0")) {
            assertFails(() -> provider.find(none), Kind.SANDBOX_NOT_FOUND);
        }
    }

    @Test
    void keepsTheStreamsOfALogApartAndTakesOnlyItsEnd() throws Exception {
        // An engine reads the two streams side by side: only time puts their lines in order.
        String script = "for i in 1 2 3; do echo out $i; sleep 0.1; echo err $i >&2; sleep 0.1; done";
        SandboxId sandbox = finished(List.of(), script);

        assertThat(log(sandbox, new LogRequest(-1, false, false)))
                .isEqualTo(new Log("out 1\nout 2\nout 3\n", "err 1\nerr 2\nerr 3\n"));
        assertThat(log(sandbox, new LogRequest(2, false, false))).isEqualTo(new Log("out 3\n", "err 3\n"));
        assertThat(log(sandbox, new LogRequest(0, false, false))).isEqualTo(new Log("", ""));
        assertThat(log(sandbox, new LogRequest(1, false, true)).err())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z err 3\n");
    }

    @Test
    void readsTheLogOfATerminalAsItIs() throws Exception {
        SandboxId sandbox = finished(List.of("-t"), "printf '\\001\\000\\000\\000\\000\\000\\000\\002hello'");

        assertThat(log(sandbox, new LogRequest(-1, false, false)).out()).isEqualTo("\u0001\0\0\0\0\0\0\u0002hello");
    }

    @Test
    void followsALogUntilTheSandboxStops() throws Exception {
        String name = engine.start(List.of(), TestEngine.BUSYBOX, List.of("sh", "-c", "echo first; exec sleep 1000"));
        SandboxId sandbox = provider.find(name).id();

        try (Output log = provider.logs(sandbox, new LogRequest(-1, true, false))) {
            assertThat(text(log.read())).isEqualTo("first\n");
            engine.docker("kill", name);
            assertThat(log.read()).isNull();
        }
    }

    @Test
    void wakesWhoFollowsALogWhenItIsClosed() throws Exception {
        SandboxId sandbox = provider.find(engine.start(TestEngine.BUSYBOX)).id();
        Output log = provider.logs(sandbox, new LogRequest(-1, true, false));
        Thread closer = new Thread(log::close);
        closer.start();
        assertThat(log.read()).isNull();
        closer.join();
    }

    @Test
    void hasNoLogOfWhatIsNotThere() {
        SandboxId missing = new SandboxId("docker", "0".repeat(64));
        assertFails(() -> provider.logs(missing, new LogRequest(1, false, false)), Kind.SANDBOX_NOT_FOUND);
    }

    @Test
    void tellsWhatASandboxUses() throws Exception {
        String busy = engine.start(
                List.of("--memory", "64m"), TestEngine.BUSYBOX, List.of("sh", "-c", "while :; do :; done"));
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();

        try (Subscription stats = provider.stats(provider.find(busy).id(), told::add)) {
            assertThat(stats).isNotNull();
            await().atMost(SOON).until(() -> told.stream().anyMatch(sample -> sample.cpuPercent() > 5));
            Stats sample = told.poll(5, TimeUnit.SECONDS);
            assertThat(sample.memoryLimitBytes()).isEqualTo(64L * 1024 * 1024);
            assertThat(sample.memoryBytes()).isBetween(1L, sample.memoryLimitBytes());
        } finally {
            engine.remove(busy);
        }
    }

    private static SandboxId finished(List<String> options, String script) {
        String name = engine.start(options, TestEngine.BUSYBOX, List.of("sh", "-c", script));
        await().atMost(SOON).until(() -> state(name) == SandboxState.STOPPED);
        return provider.find(name).id();
    }

    private static void change(String name, Lifecycle change, SandboxState expected) {
        provider.change(provider.find(name).id(), change);
        assertThat(state(name)).isEqualTo(expected);
    }

    private static SandboxState state(String name) {
        return provider.find(name).state();
    }

    private static void assertFails(ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProviderException.class, e -> assertThat(e.kind())
                .as(e.getMessage())
                .isEqualTo(kind));
    }

    private static String text(OutputChunk chunk) {
        return new String(chunk.bytes(), StandardCharsets.UTF_8);
    }

    private static Log log(SandboxId sandbox, LogRequest request) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Output log = provider.logs(sandbox, request)) {
            for (OutputChunk chunk = log.read(); chunk != null; chunk = log.read()) {
                (chunk.stream() == OutputChunk.Stream.STDOUT ? out : err).writeBytes(chunk.bytes());
            }
        }
        return new Log(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Log(String out, String err) {}
}
