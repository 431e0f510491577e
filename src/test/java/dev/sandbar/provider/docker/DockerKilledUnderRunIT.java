package dev.sandbar.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.Runner;
import dev.sandbar.run.capture.Recorder;
import dev.sandbar.run.capture.Recording;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.testing.NeedsEngine;
import dev.sandbar.testing.TestEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is killed and started again while a command runs: what was seen is kept, and nothing is guessed. */
@Timeout(180)
@NeedsEngine
final class DockerKilledUnderRunIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunWhoseEngineIsKilledIsLostAndKeepsItsOutput(boolean liveRestore) throws Exception {
        RunFolders folders = new RunFolders(folder.resolve("data"));
        try (OwnEngine engine = new OwnEngine(Files.createDirectory(folder.resolve("engine")), TestEngine.require())) {
            if (liveRestore) {
                engine.keepContainers();
            }
            String name = engine.containers().start(TestEngine.BUSYBOX);
            RunRecord record = run(engine, name, folders);

            RunEnd end = record.end().orElseThrow();
            assertThat(end.result().outcome()).isEqualTo(Outcome.LOST);
            assertThat(end.result().exitCode()).isEmpty();
            assertThat(end.result().reason()).isNotBlank();
            assertThat(end.stdout().lines()).isEqualTo(1);
            assertThat(output(folders, record)).isEqualTo("ready\n");
        }
    }

    private RunRecord run(OwnEngine engine, String name, RunFolders folders) throws Exception {
        ExecRequest request = ExecRequest.of(List.of("sh", "-c", "echo ready; sleep 3; exit 7"));
        try (DockerProvider provider = new DockerProvider(DockerEndpoint.of("docker", engine.address()))) {
            Sandbox sandbox = provider.find(name);
            RunRequest what = new RunRequest(provider, sandbox.id(), request, Optional.empty());
            AtomicBoolean killed = new AtomicBoolean();
            Recorder recorder = new Recording(folders, Redaction.of(List.of()), "shell")
                    .record(
                            new Recording.Subject(what, sandbox, Optional.empty()),
                            chunk -> {
                                if (!killed.getAndSet(true)) {
                                    restart(engine);
                                }
                            },
                            Set.of());
            try (Run run = new Runner(new ExecJournal(folder.resolve("execs"))).start(what, recorder)) {
                run.finish();
            } catch (ProviderException e) {
                assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNREACHABLE);
            }
            return folders.record(recorder.id()).orElseThrow();
        }
    }

    private static void restart(OwnEngine engine) {
        try {
            engine.kill();
            engine.start();
        } catch (Exception e) {
            throw new AssertionError("the engine did not come back", e);
        }
    }

    private static String output(RunFolders folders, RunRecord record) {
        try (StoredOutput output = folders.output(record.id())) {
            OutputFrame first = output.next().orElseThrow();
            return new String(first.chunk().bytes(), StandardCharsets.UTF_8);
        }
    }
}
