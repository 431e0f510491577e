package dev.sandbar.run.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.Runner;
import dev.sandbar.run.folder.FolderLimits;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RecorderTest {
    private static final String SECRET = "open-sesame-42";
    private static final ExecRequest COMMAND =
            ExecRequest.of(List.of("login", "--password=" + SECRET)).withEnvironment(Map.of("TOKEN", SECRET, "A", "b"));

    @TempDir
    Path data;

    private final FakeProvider provider = new FakeProvider("fake");
    private final SandboxId sandbox = provider.add("box", SandboxState.RUNNING);
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private RunFolders folders;

    @BeforeEach
    void makeFolders() {
        folders = new RunFolders(data, new FolderLimits(1_000, 1_000, 200, 0));
    }

    private Recording.Subject subject() {
        RunRequest request = new RunRequest(provider, sandbox, COMMAND, Optional.of(Duration.ofMinutes(5)));
        return new Recording.Subject(request, provider.find("box"), Optional.empty());
    }

    private Recording recording() {
        return new Recording(folders, Redaction.of(List.of(new Secret("PASSWORD", SECRET))), "shell");
    }

    private RunListener listener() {
        return chunk -> seen.writeBytes(chunk.bytes());
    }

    private RunRecord run(Recorder recorder) throws InterruptedException {
        Runner runner = new Runner(new ExecJournal(data.resolve("execs")));
        try (Run run = runner.start(subject().request(), recorder)) {
            run.finish();
        }
        return folders.record(recorder.id()).orElseThrow();
    }

    private String kept(RunId id) {
        StringBuilder text = new StringBuilder();
        try (StoredOutput output = folders.output(id)) {
            for (Optional<OutputFrame> frame = output.next(); frame.isPresent(); frame = output.next()) {
                text.append(new String(frame.get().chunk().bytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void keepsEverythingButTheSecrets() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("hello " + SECRET + "!\nbye\n", 0));

        RunRecord record = run(recording().record(subject(), listener(), Set.of()));

        String expected = "hello [REDACTED:PASSWORD]!\nbye\n";
        OutputSummary output = record.end().map(RunEnd::stdout).orElseThrow();
        assertThat(kept(record.id())).isEqualTo(expected);
        assertThat(seen).hasToString("hello " + SECRET + "!\nbye\n");
        assertThat(output.written()).isEqualTo(seen.size());
        assertThat(output.bytes()).isEqualTo(expected.length());
        assertThat(output.lines()).isEqualTo(2);
        assertThat(output.redactions()).isEqualTo(1);
        assertThat(output.sha256()).isEqualTo(sha256(expected));
        assertThat(record.command().words()).containsExactly("login", "--password=[REDACTED:PASSWORD]");
        assertThat(record.command().environment()).containsExactly("A", "TOKEN");
        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(folders.running()).isEmpty();
        assertThat(folders.pending()).containsExactly(record.id());
        assertNowhere(SECRET);
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private void assertNowhere(String secret) throws Exception {
        try (java.util.stream.Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
            }
        }
    }

    @Test
    void aScreenGetsWhatIsKept() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("hello " + SECRET, 0));

        RunRecord record = run(recording().record(subject(), listener(), EnumSet.allOf(Stream.class)));

        assertThat(seen).hasToString("hello [REDACTED:PASSWORD]");
        assertThat(kept(record.id())).isEqualTo("hello [REDACTED:PASSWORD]");
    }

    @Test
    void isNotedBeforeAnythingStarts() throws Exception {
        Recorder recorder = recording()
                .record(
                        subject(),
                        new RunListener() {
                            @Override
                            public void starting() {
                                assertThat(folders.record(folders.ids().get(0))
                                                .orElseThrow()
                                                .state())
                                        .isEqualTo(RunState.STARTING);
                            }

                            @Override
                            public void started(Exec exec) {
                                assertThat(folders.record(folders.ids().get(0))
                                                .orElseThrow()
                                                .state())
                                        .isEqualTo(RunState.RUNNING);
                            }

                            @Override
                            public void output(OutputChunk chunk) {}
                        },
                        Set.of());
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));

        assertThat(run(recorder).state()).isEqualTo(RunState.ENDED);
    }

    @Test
    void aRunThatWaitsIsNotedToo() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));
        Recorder recorder = recording().record(subject(), listener(), Set.of());

        recorder.queued();

        assertThat(folders.record(recorder.id()).orElseThrow().state()).isEqualTo(RunState.QUEUED);
        assertThat(run(recorder).state()).isEqualTo(RunState.ENDED);
        assertThat(folders.ids()).hasSize(1);
    }

    @Test
    void whatIsRefusedHasNotStarted() {
        Recorder recorder = recording().record(subject(), listener(), Set.of());

        assertThatThrownBy(() -> run(recorder)).isInstanceOf(ProviderException.class);

        RunEnd end = folders.record(recorder.id()).flatMap(RunRecord::end).orElseThrow();
        assertThat(end.result().outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(end.result().exitCode()).isEmpty();
    }

    @Test
    void partialOutputOfALostRunStays() {
        provider.answer(COMMAND.command(), process -> {
            process.out("so far\n");
            process.lose("the cable is cut");
            return 0;
        });
        Recorder recorder = recording().record(subject(), listener(), Set.of());

        assertThatThrownBy(() -> run(recorder)).isInstanceOf(ProviderException.class);

        RunEnd end = folders.record(recorder.id()).flatMap(RunRecord::end).orElseThrow();
        assertThat(end.result().outcome()).isEqualTo(Outcome.LOST);
        assertThat(end.result().reason()).contains("the cable is cut");
        assertThat(kept(recorder.id())).isEqualTo("so far\n");
    }

    @Test
    void nothingStartsThatCannotBeKept() {
        folders = new RunFolders(data, new FolderLimits(1_000, 1_000, 200, Long.MAX_VALUE));
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));

        assertThatThrownBy(() -> run(recording().record(subject(), listener(), Set.of())))
                .isInstanceOf(RunStoreException.class);
        assertThat(provider.isRunning(COMMAND.marker())).isFalse();
    }

    @Test
    void whoIsNotWaitedForIsLost() {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));
        Recorder recorder = recording().record(subject(), listener(), Set.of());
        Runner runner = new Runner(new ExecJournal(data.resolve("execs")));

        runner.start(subject().request(), recorder).close();

        RunEnd end = folders.record(recorder.id()).flatMap(RunRecord::end).orElseThrow();
        assertThat(end.result().outcome()).isEqualTo(Outcome.LOST);
    }

    @Test
    void countsAFloodExactlyAndKeepsItsEnds() throws Exception {
        int lines = 200_000;
        provider.answer(COMMAND.command(), process -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                text.append("line ").append(i).append('\n');
                if (text.length() > 30_000 || i == lines - 1) {
                    process.out(text.toString());
                    text.setLength(0);
                }
            }
            return 0;
        });

        RunRecord record = run(recording().record(subject(), listener(), Set.of()));

        OutputSummary output = record.end().map(RunEnd::stdout).orElseThrow();
        assertThat(output.lines()).isEqualTo(lines);
        assertThat(output.written()).isEqualTo(seen.size());
        assertThat(output.sha256()).isEqualTo(sha256(seen.toString(StandardCharsets.UTF_8)));
        assertThat(output.kept() + output.truncation().orElseThrow().omittedBytes())
                .isEqualTo(output.bytes());
        assertThat(output.kept()).isLessThan(3_000);
        assertThat(kept(record.id())).startsWith("line 0\nline 1\n").endsWith("line 199998\nline 199999\n");
    }

    @Test
    void whatGoesWrongWithTheOutputEndsTheRunAndDoesNotHoldItUp() {
        provider.answer(COMMAND.command(), process -> {
            for (int i = 0; i < 1_000; i++) {
                process.out("line " + i + "\n");
            }
            return 0;
        });
        RunListener faulty = chunk -> {
            throw new IllegalStateException("a fault of the screen");
        };

        assertThatThrownBy(() -> run(recording().record(subject(), faulty, EnumSet.allOf(Stream.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault of the screen");
        assertThat(folders.running()).isEmpty();
    }

    @Test
    void aCancelledRunSaysWhy() throws Exception {
        provider.answer(COMMAND.command(), process -> {
            process.awaitSignal();
            return 0;
        });
        Recorder recorder = recording().record(subject(), listener(), Set.of());
        try (Run run = new Runner(new ExecJournal(data.resolve("execs")))
                .start(subject().request(), recorder)) {
            run.cancel(EndReason.CANCELLED);
            run.finish();
        }

        RunEnd end = folders.record(recorder.id()).flatMap(RunRecord::end).orElseThrow();
        assertThat(end.result().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(end.result().reason()).contains("interrupted");
    }
}
