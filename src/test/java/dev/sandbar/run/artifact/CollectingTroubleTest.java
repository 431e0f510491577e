package dev.sandbar.run.artifact;

import static dev.sandbar.run.artifact.CollectingRig.LIMITS;
import static dev.sandbar.run.artifact.CollectingRig.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import dev.sandbar.testing.FakeProvider;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a collecting when something goes wrong meanwhile. */
@Timeout(120)
final class CollectingTroubleTest {
    @TempDir
    Path data;

    private final FakeFiles files = new FakeFiles().add("a", "taken before");
    private final FakeProvider provider = new FakeProvider("fake").holding(files);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        over.countDown();
    }

    private CollectingRig rig() {
        return new CollectingRig(data, provider);
    }

    private static ProviderException failure(ProviderException.Kind kind) {
        return new ProviderException(kind, "the cable with " + SECRET + " is cut", "mend it");
    }

    private static FakeFile reading(String path, Content content) {
        return new FakeFile(FileEntry.file(path, 10), () -> content);
    }

    private Content waiting() {
        return (into, from, length) -> {
            reading.countDown();
            over.await();
            return -1;
        };
    }

    /** Waits for the end of the test, whoever asks for less. */
    private Content deaf() {
        return (into, from, length) -> {
            reading.countDown();
            while (over.getCount() > 0) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    // That is what it is for.
                }
            }
            return -1;
        };
    }

    @Test
    void aProviderThatReadsNoFilesSaysWhy() throws Exception {
        provider.without(Capability.FILES, "it has no eyes");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("a", "b");

        assertThat(summary.trouble().orElseThrow()).contains("it has no eyes");
        assertThat(rig.reasons()).containsEntry("b", "was not looked for");
    }

    @Test
    void whatWasTakenBeforeTheSandboxIsGoneIsKept() throws Exception {
        files.add(reading("b", (into, from, length) -> {
            throw failure(ProviderException.Kind.UNREACHABLE);
        }));
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*", "c");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble()).contains("the cable with [REDACTED:PASSWORD] is cut; mend it");
        assertThat(rig.reasons())
                .containsEntry("b", "it cannot be read: the cable with [REDACTED:PASSWORD] is cut")
                .containsEntry("c", "was not looked for");
    }

    @Test
    void aFileThatCannotBeReadIsSkipped() throws Exception {
        files.add(reading("b", (into, from, length) -> {
                    throw failure(ProviderException.Kind.FAILED);
                }))
                .add("c", "taken after");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a", "c");
        assertThat(summary.trouble()).isEmpty();
        assertThat(rig.reasons()).containsOnlyKeys("b");
    }

    @Test
    void aPatternThatCannotBeLookedForIsNoReasonToLeaveTheOthers() throws Exception {
        files.addAll(() -> {
            throw failure(ProviderException.Kind.FAILED);
        });
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("a", "b");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble()).isPresent();
        assertThat(rig.reasons()).containsOnlyKeys("a", "b");
    }

    @Test
    void aFaultIsNoReasonToLoseWhatWasTaken() throws Exception {
        files.addAll(() -> {
            throw new IllegalStateException("a fault");
        });
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble().orElseThrow()).contains("a fault");
    }

    @Test
    void theOperatorEndsIt() throws Exception {
        files.add(reading("b", waiting()));
        CollectingRig rig = rig();
        ArtifactCollector collector = rig.collector("*", "c");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<ArtifactSummary> summary = other.submit(() -> rig.collect(collector));
            reading.await();
            collector.stop();

            assertThat(summary.get().trouble()).contains("it was interrupted");
        } finally {
            other.shutdownNow();
        }
        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(rig.reasons())
                .containsExactly(
                        entry("b", "it was not read to its end: it was interrupted"),
                        entry("*", "not everything was looked for: it was interrupted"),
                        entry("c", "was not looked for"));
    }

    @Test
    void whoEndsItBeforeItBeginsGetsNothing() throws Exception {
        CollectingRig rig = rig();
        ArtifactCollector collector = rig.collector("*");
        collector.stop();

        assertThat(rig.collect(collector).trouble()).contains("it was interrupted");
        assertThat(rig.texts()).isEmpty();
        assertThat(files.requests()).isEmpty();
    }

    @Test
    void anInterruptedThreadComesBackInterrupted() throws Exception {
        files.add(reading("b", waiting()));
        CollectingRig rig = rig();
        ArtifactCollector collector = rig.collector("*");
        boolean[] interrupted = {false};
        ArtifactSummary[] summary = {null};
        Thread thread = new Thread(() -> {
            summary[0] = rig.take(collector);
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        thread.start();
        reading.await();
        thread.interrupt();
        thread.join();

        assertThat(interrupted[0]).isTrue();
        assertThat(summary[0].trouble()).contains("it was interrupted");
        rig.check(summary[0]);
    }

    @Test
    void aProviderThatDoesNotLetGoIsLeftToItself() throws Exception {
        files.add(reading("b", deaf()));
        CollectingRig rig = rig().within(new ArtifactLimits(10, 10, LIMITS.sizes(), Duration.ofSeconds(1)));

        ArtifactSummary summary = rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble()).contains("the provider did not answer in time");
    }

    @Test
    void aFullDiskKeepsWhatIsThere() throws Exception {
        files.add("b", "more than there is room for").add("c", "x");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect(rig.collector("*"), writer -> new FullDisk(writer, 20));

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble()).contains("the disk is full; empty it");
    }

    @Test
    void manyCollectAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 50; i++) {
            files.add("dir/f" + i, "text " + i + " " + SECRET);
        }
        try {
            List<Future<ArtifactSummary>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CollectingRig rig = new CollectingRig(data, provider);
                all.add(threads.submit(() -> rig.collect("**/f*", "a")));
            }
            for (Future<ArtifactSummary> summary : all) {
                assertThat(summary.get().kept()).isEqualTo(51);
                assertThat(summary.get().trouble()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A writer with room for some bytes. */
    private static final class FullDisk implements ArtifactWriter {
        private final ArtifactWriter writer;
        private int room;

        FullDisk(ArtifactWriter writer, int room) {
            this.writer = writer;
            this.room = room;
        }

        @Override
        public NewArtifact create(ArtifactPath path) {
            NewArtifact file = writer.create(path);
            return new NewArtifact() {
                @Override
                public void write(byte[] bytes, int from, int length) {
                    room -= length;
                    if (room < 0) {
                        throw new RunStoreException("the disk is full", "empty it", null);
                    }
                    file.write(bytes, from, length);
                }

                @Override
                public Artifact keep(String source, Traits traits) {
                    return file.keep(source, traits);
                }

                @Override
                public void close() {
                    file.close();
                }
            };
        }

        @Override
        public InputStream read(ArtifactPath path) {
            return writer.read(path);
        }

        @Override
        public void skip(SkippedArtifact skipped) {
            writer.skip(skipped);
        }

        @Override
        public ArtifactSummary finish(Optional<String> trouble) {
            return writer.finish(trouble);
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
