package dev.sandbar.provider.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.FileRequest;
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
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.ExecRunner;
import dev.sandbar.testing.ReadFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DemoProviderTest {
    private static final SandboxId WEB = new SandboxId("docker", "web");

    @TempDir
    private Path directory;

    private Stage stage;
    private DemoProvider docker;

    @BeforeEach
    void open() {
        stage = new Stage(new LocalProvider(directory));
        docker = new DemoProvider(DemoKind.DOCKER, stage);
    }

    @AfterEach
    void close() {
        stage.clear(WEB);
        docker.close();
    }

    @Test
    void everyKindHasSandboxesWithNamesOfTheirOwn() {
        List<Sandbox> all = Arrays.stream(DemoKind.values())
                .flatMap(kind -> new DemoProvider(kind, stage).list().stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(20).extracting(Sandbox::name).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Sandbox::state)
                .contains(SandboxState.RUNNING, SandboxState.STOPPED, SandboxState.PAUSED, SandboxState.FAILED);
    }

    @Test
    void listingMakesNothing() {
        docker.list();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void commandsAreRealAndAtHomeInADirectoryOfTheirSandbox() throws Exception {
        String said = said("pwd; cd; pwd; ls; echo $XDG_CONFIG_HOME");

        Path home = directory.toRealPath().resolve("local/docker-web");
        assertThat(said.lines())
                .containsExactly(
                        home.toString(), home.toString(), "Makefile", "README.md", "app.py", home + "/.config");
    }

    @Test
    void whatStopsEndsItsCommandsAndLosesItsFiles() throws Exception {
        said("touch mine; sleep 1000 >/dev/null 2>&1 & echo $! >pid");
        Path home = directory.resolve("local/docker-web");
        long sleeper = Long.parseLong(Files.readString(home.resolve("pid")).strip());
        assertThat(ProcessHandle.of(sleeper)).isPresent();

        docker.change(WEB, Lifecycle.STOP);

        // Whoever inherits it may take its time to bury it.
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        ProcessHandle.of(sleeper).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(home).doesNotExist();
        assertThat(docker.find("web").state()).isEqualTo(SandboxState.STOPPED);
        ProviderException refusal =
                catchThrowableOfType(ProviderException.class, () -> docker.exec(WEB, ExecRequest.of(List.of("true"))));
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_RUNNING);
    }

    @Test
    void figuresAndLogsGoOnUntilTheyAreClosed() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        try (Subscription stats = docker.stats(WEB, told::add)) {
            assertThat(stats).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
        Output log = docker.logs(WEB, new LogRequest(3, true, false));
        assertThat(text(log.read()).lines()).hasSize(3);
        assertThat(text(log.read()).lines()).hasSize(1);
        log.close();
        assertThat(log.read()).isNull();
    }

    @Test
    void theLogOfWhatDoesNotRunEnds() throws Exception {
        Output log = docker.logs(new SandboxId("docker", "e2e"), new LogRequest(3, true, false));
        assertThat(text(log.read()).lines()).hasSize(3);
        assertThat(log.read()).isNull();
    }

    @Test
    void whatTheRealOneCannotDoIsRefused() {
        DemoProvider azure = new DemoProvider(DemoKind.AZURE, stage);
        SandboxId sandbox = azure.list().get(0).id();

        Stream.<Runnable>of(
                        () -> azure.change(sandbox, Lifecycle.PAUSE),
                        () -> azure.create("new"),
                        () -> azure.stats(sandbox, stats -> {}),
                        () -> azure.exec(
                                sandbox, ExecRequest.of(List.of("true")).withPrivileges()))
                .forEach(wish -> assertThat(catchThrowableOfType(ProviderException.class, wish::run)
                                .kind())
                        .isEqualTo(Kind.UNSUPPORTED));
    }

    @Test
    void whatACommandLeftCanBeRead() throws Exception {
        said("mkdir -p out; printf made >out/report.txt");

        FileRequest request = FileRequest.of(new WorkingDirectory.Project("/project"), "out");
        assertThat(ReadFiles.of(docker.files(WEB, request))
                        .get("out/report.txt")
                        .text())
                .isEqualTo("made");
        assertThat(catchThrowableOfType(
                                ProviderException.class, () -> docker.files(new SandboxId("docker", "e2e"), request))
                        .kind())
                .isEqualTo(Kind.NOT_RUNNING);
    }

    private String said(String script) throws InterruptedException {
        return ExecRunner.finish(docker.exec(WEB, ExecRequest.of(List.of("/bin/sh", "-c", script))))
                .out();
    }

    private static String text(OutputChunk chunk) {
        return new String(chunk.bytes(), StandardCharsets.UTF_8);
    }
}
