package dev.sandbar.run.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.RunTerms;
import dev.sandbar.run.Runner;
import dev.sandbar.run.artifact.ArtifactPattern;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.run.redact.Secret;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import dev.sandbar.testing.FakeProvider;
import dev.sandbar.testing.FakeScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that leave artifacts. */
@Timeout(60)
final class CollectingRecorderTest {
    private static final String SECRET = "open-sesame-42";
    private static final ExecRequest COMMAND = ExecRequest.of(List.of("make"));

    @TempDir
    Path data;

    private final FakeFiles files = new FakeFiles().add("out.txt", "made");
    private final FakeProvider provider = new FakeProvider("fake").holding(files);
    private final SandboxId sandbox = provider.add("box", SandboxState.RUNNING);
    private final List<String> told = new ArrayList<>();
    private RunFolders folders;

    @BeforeEach
    void makeFolders() {
        folders = new RunFolders(data);
    }

    private final class Listener implements RunListener {
        @Override
        public void output(OutputChunk chunk) {}

        @Override
        public void collecting() {
            told.add("collecting");
        }

        @Override
        public void collected(ArtifactSummary summary, List<String> unmatched) {
            told.add("collected " + summary.kept() + " but " + unmatched);
        }

        @Override
        public void ended(RunResult result) {
            told.add("ended");
        }
    }

    private RunRequest request(Optional<Duration> timeout, String... patterns) {
        List<ArtifactPattern> parsed =
                Stream.of(patterns).map(ArtifactPattern::parse).toList();
        return new RunRequest(provider, sandbox, COMMAND, new RunTerms(timeout, OptionalLong.empty(), parsed));
    }

    private Recorder recorder(RunRequest request) {
        Recording.Subject subject = new Recording.Subject(request, provider.find("box"), Optional.empty());
        return new Recording(folders, Redaction.of(List.of(new Secret("PASSWORD", SECRET))), "shell")
                .record(subject, new Listener(), Set.of());
    }

    private RunRecord run(RunRequest request) throws InterruptedException {
        Recorder recorder = recorder(request);
        try (Run run = new Runner(new ExecJournal(data.resolve("execs"))).start(request, recorder)) {
            run.finish();
        }
        return folders.record(recorder.id()).orElseThrow();
    }

    private static ArtifactSummary summary(RunRecord record) {
        return record.end().flatMap(RunEnd::artifacts).orElseThrow();
    }

    @Test
    void theRecordSaysWhatCameOfThem() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));

        RunRecord record = run(request(Optional.empty(), "*.txt", SECRET));

        assertThat(record.command().artifacts()).containsExactly("*.txt", "[REDACTED:PASSWORD]");
        assertThat(summary(record).kept()).isEqualTo(1);
        assertThat(summary(record).trouble()).isEmpty();
        StoredArtifacts stored = folders.artifacts(record.id());
        Artifact kept = stored.list().kept().get(0);
        assertThat(stored.file(kept.path())).hasContent("made");
        assertThat(summary(record).index()).isEqualTo(stored.list().sha256());
        assertThat(folders.running()).isEmpty();
        assertThat(told).containsExactly("collecting", "collected 1 but [[REDACTED:PASSWORD]]", "ended");
    }

    @Test
    void theEndIsNotedBeforeAnythingIsCollected() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 3));
        AtomicReference<RunRecord> meanwhile = new AtomicReference<>();
        files.add(new FakeFile(FileEntry.file("z", 1), () -> (into, from, length) -> {
            meanwhile.set(folders.record(folders.running().get(0)).orElseThrow());
            return -1;
        }));

        RunRecord record = run(request(Optional.empty(), "*"));

        assertThat(meanwhile.get().state()).isEqualTo(RunState.ENDED);
        assertThat(meanwhile.get().end().orElseThrow().result())
                .isEqualTo(record.end().orElseThrow().result());
        assertThat(meanwhile.get().end().flatMap(RunEnd::artifacts)).isEmpty();
        assertThat(summary(record).kept()).isEqualTo(2);
    }

    @Test
    void aFailureLeavesThemToo() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 3));

        RunRecord record = run(request(Optional.empty(), "out.txt"));

        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(summary(record).kept()).isEqualTo(1);
    }

    @Test
    void whoIsEndedLeavesThemToo() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.endless());

        RunRecord record = run(request(Optional.of(Duration.ofMillis(50)), "out.txt"));

        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(summary(record).kept()).isEqualTo(1);
    }

    @Test
    void whatIsLostMayHaveLeftSome() {
        provider.answer(COMMAND.command(), process -> {
            process.lose("the cable is cut");
            return 0;
        });

        assertThatThrownBy(() -> run(request(Optional.empty(), "out.txt"))).isInstanceOf(ProviderException.class);

        RunRecord record = folders.record(folders.ids().get(0)).orElseThrow();
        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.LOST);
        assertThat(summary(record).kept()).isEqualTo(1);
    }

    @Test
    void whatHasNotStartedHasLeftNone() {
        assertThatThrownBy(() -> run(request(Optional.empty(), "out.txt"))).isInstanceOf(ProviderException.class);

        RunRecord record = folders.record(folders.ids().get(0)).orElseThrow();
        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(record.end().flatMap(RunEnd::artifacts)).isEmpty();
        assertThat(files.requests()).isEmpty();
        assertThat(told).containsExactly("ended");
    }

    @Test
    void nobodyIsToldOfThemWhenNoneAreWanted() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));

        RunRecord record = run(request(Optional.empty()));

        assertThat(record.end().flatMap(RunEnd::artifacts)).isEmpty();
        assertThat(told).containsExactly("ended");
        assertThat(folders.folder(record.id()).resolve(StoredArtifacts.INDEX)).doesNotExist();
    }

    @Test
    void whoCancelsAfterTheEndEndsTheCollecting() throws Exception {
        provider.answer(COMMAND.command(), FakeScript.printing("", 0));
        CountDownLatch reading = new CountDownLatch(1);
        Content waiting = (into, from, length) -> {
            reading.countDown();
            new CountDownLatch(1).await();
            return -1;
        };
        files.add(new FakeFile(FileEntry.file("z", 1), () -> waiting));
        RunRequest request = request(Optional.empty(), "*");
        Recorder recorder = recorder(request);

        try (Run run = new Runner(new ExecJournal(data.resolve("execs"))).start(request, recorder)) {
            Thread operator = new Thread(() -> {
                try {
                    reading.await();
                    run.cancel(EndReason.CANCELLED);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            operator.start();

            assertThat(run.finish().outcome()).isEqualTo(Outcome.SUCCEEDED);
            operator.join();
        }

        RunRecord record = folders.record(recorder.id()).orElseThrow();
        assertThat(summary(record).kept()).isEqualTo(1);
        assertThat(summary(record).trouble()).contains("it was interrupted");
        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void whoIsNotWaitedForIsNotCollectedFrom() {
        provider.answer(COMMAND.command(), FakeScript.endless());
        RunRequest request = request(Optional.empty(), "*");
        Recorder recorder = recorder(request);

        new Runner(new ExecJournal(data.resolve("execs")))
                .start(request, recorder)
                .close();

        RunRecord record = folders.record(recorder.id()).orElseThrow();
        assertThat(record.end().orElseThrow().result().outcome()).isEqualTo(Outcome.LOST);
        assertThat(summary(record).trouble()).contains("it was interrupted");
        assertThat(files.requests()).isEmpty();
    }
}
