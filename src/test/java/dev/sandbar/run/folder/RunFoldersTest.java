package dev.sandbar.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.Truncation;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFoldersTest {
    private static final FolderLimits SMALL = new FolderLimits(100, 100, 40, 0);
    private static final ProcessIdentity GONE = new ProcessIdentity(1, 1, "another start of the machine");

    @TempDir
    Path data;

    private RunFolders folders;

    @BeforeEach
    void makeFolders() {
        folders = new RunFolders(data, SMALL);
    }

    private static void append(OpenRun run, Stream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        run.append(stream, 5, bytes, bytes.length);
    }

    private List<OutputFrame> frames(RunId id) {
        List<OutputFrame> frames = new ArrayList<>();
        try (StoredOutput output = folders.output(id)) {
            Optional<OutputFrame> frame = output.next();
            while (frame.isPresent()) {
                frames.add(frame.get());
                frame = output.next();
            }
        }
        return frames;
    }

    private static String text(OutputFrame frame) {
        return new String(frame.chunk().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void knowsARunInEachOfItsStates() {
        RunRecord queued = Records.queued("sh", "-c", "echo 'ü' \\ \u001b[1m");
        try (OpenRun run = folders.open(queued)) {
            assertThat(folders.record(queued.id())).contains(queued);

            RunRecord running = queued.starting().running(Instant.parse("2026-11-21T10:00:01.5Z"));
            run.update(running);
            assertThat(folders.record(queued.id())).contains(running);

            RunRecord ended = running.ended(Records.failed());
            run.finish(ended);
            assertThat(folders.record(queued.id())).contains(ended);
        }
    }

    @Test
    void keepsTheEndThatAnOwnerWritesWhileItIsLookedFor() {
        RunRecord queued = Records.queued("make");
        RunRecord running = queued.starting().running(Instant.parse("2026-11-21T10:00:01.5Z"));
        RunRecord ended = running.ended(Records.failed());
        try (OpenRun run = folders.open(queued)) {
            run.update(running);

            new LostRuns(folders, owner -> {
                        run.finish(ended);
                        return false;
                    })
                    .end();
        }

        assertThat(folders.record(queued.id())).contains(ended);
        assertThat(folders.running()).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        RunRecord old = Records.queued("old");
        folders.open(old).close();
        RunId newer = RunId.make(old.id().made().plusMillis(1));
        RunRecord record = new RunRecord(
                newer, old.target(), old.command(), old.origin(), RunState.QUEUED, Optional.empty(), Optional.empty());
        folders.open(record).close();

        assertThat(folders.ids()).containsExactly(newer, old.id());
        assertThat(folders.pending()).containsExactly(newer, old.id());

        folders.settle(newer);

        assertThat(folders.pending()).containsExactly(old.id());
        assertThat(folders.ids()).hasSize(2);
    }

    @Test
    void givesOutputBackInOrder() {
        RunRecord record = Records.queued("make");
        try (OpenRun run = folders.open(record);
                StoredOutput reader = folders.output(record.id())) {
            assertThat(reader.next()).isEmpty();
            append(run, Stream.STDOUT, "one\n");
            append(run, Stream.STDERR, "two\n");
            append(run, Stream.STDOUT, "three\n");

            assertThat(reader.next().map(RunFoldersTest::text)).contains("one\n");
            assertThat(reader.next().map(RunFoldersTest::text)).contains("two\n");
            OutputFrame third = reader.next().orElseThrow();
            assertThat(text(third)).isEqualTo("three\n");
            assertThat(third.offset()).isEqualTo(4);
            assertThat(reader.next()).isEmpty();

            append(run, Stream.STDOUT, "later\n");
            assertThat(reader.next().map(RunFoldersTest::text)).contains("later\n");
        }
    }

    @Test
    void keepsHeadAndTailOfAFloodInWholeLines() {
        RunRecord record = Records.queued("yes");
        StringBuilder all = new StringBuilder();
        Truncation cut;
        try (OpenRun run = folders.open(record)) {
            for (int i = 0; i < 1_000; i++) {
                String line = "line " + i + "\n";
                all.append(line);
                append(run, Stream.STDOUT, line);
            }
            cut = run.truncation(Stream.STDOUT).orElseThrow();
        }

        List<OutputFrame> frames = frames(record.id());
        long kept = frames.stream().mapToLong(frame -> text(frame).length()).sum();
        assertThat(text(frames.get(0))).isEqualTo("line 0\n");
        assertThat(text(frames.get(frames.size() - 1))).isEqualTo("line 999\n");
        assertThat(frames).allMatch(frame -> text(frame).startsWith("line "));
        assertThat(kept).isLessThanOrEqualTo(100 + 100 + 2 * 40);
        assertThat(cut.headBytes() + cut.tailBytes()).isEqualTo(kept);
        assertThat(cut.omittedBytes() + kept).isEqualTo(all.length());
        assertThat(cut.omittedLines() + frames.size()).isEqualTo(1_000);
        assertThat(frames)
                .filteredOn(frame -> all.indexOf(text(frame)) != frame.offset())
                .isEmpty();
    }

    @Test
    void cutsLinesThatAreTooLongBetweenCharacters() {
        RunRecord record = Records.queued("cat", "big.json");
        String line = "ü€".repeat(300);
        try (OpenRun run = folders.open(record)) {
            append(run, Stream.STDOUT, line);
        }

        List<OutputFrame> frames = frames(record.id());
        assertThat(frames).allMatch(frame -> !text(frame).contains("\ufffd"));
        assertThat(text(frames.get(frames.size() - 1))).endsWith("ü€");
        assertThat(frames).allMatch(frame -> frame.chunk().bytes().length <= 100);
    }

    @Test
    void readsWhatACrashCutOff() throws IOException {
        RunRecord record = Records.queued("make");
        try (OpenRun run = folders.open(record)) {
            append(run, Stream.STDOUT, "whole\n");
        }
        Path folder = folders.folder(record.id());
        Files.write(folder.resolve("stdout.head"), new byte[35], StandardOpenOption.APPEND);
        Path head = folder.resolve("stdout.head");
        byte[] bytes = Files.readAllBytes(head);
        bytes[bytes.length - 35 + 27] = 100;
        Files.write(head, bytes);
        Files.writeString(folder.resolve("record.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);

        assertThat(frames(record.id())).extracting(RunFoldersTest::text).containsExactly("whole\n");
        assertThat(folders.record(record.id())).contains(record);
    }

    @Test
    void refusesARunWhenTheDiskIsNearlyFull() {
        RunFolders full = new RunFolders(data, new FolderLimits(100, 100, 40, Long.MAX_VALUE));

        assertThatThrownBy(() -> full.open(Records.queued("true")))
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("is full");
        assertThat(folders.ids()).isEmpty();
        assertThat(folders.running()).isEmpty();
    }

    @Test
    void nobodyElseLooksIntoIt() throws IOException {
        folders.open(Records.queued("true")).close();

        assertThat(Files.getPosixFilePermissions(data.resolve("runs")))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void removesARunWithAllThatItKept() {
        RunRecord record = Records.queued("make");
        try (OpenRun run = folders.open(record)) {
            append(run, Stream.STDERR, "text");
        }

        folders.remove(record.id());

        assertThat(folders.record(record.id())).isEmpty();
        assertThat(folders.ids()).isEmpty();
        assertThat(folders.running()).isEmpty();
    }

    @Test
    void endsRunsWhoseConsoleIsGone() {
        RunRecord alive = Records.queued("sleep").starting();
        RunRecord orphan = Records.queued(GONE, "make").starting().running(Instant.parse("2026-11-21T10:00:01Z"));
        RunRecord waiting = Records.queued(GONE, "make");
        folders.open(alive).close();
        folders.open(waiting).close();
        try (OpenRun run = folders.open(orphan)) {
            append(run, Stream.STDOUT, "so far\n");
        }

        List<RunRecord> ended = new LostRuns(folders).end();

        assertThat(ended).extracting(RunRecord::id).containsExactlyInAnyOrder(orphan.id(), waiting.id());
        RunEnd lost = folders.record(orphan.id()).flatMap(RunRecord::end).orElseThrow();
        assertThat(lost.result().outcome()).isEqualTo(Outcome.LOST);
        assertThat(lost.result().exitCode()).isEmpty();
        assertThat(lost.stdout().lines()).isEqualTo(1);
        assertThat(lost.stdout().bytes()).isEqualTo(7);
        assertThat(folders.record(waiting.id())
                        .flatMap(RunRecord::end)
                        .orElseThrow()
                        .result()
                        .outcome())
                .isEqualTo(Outcome.NOT_STARTED);
        assertThat(folders.record(alive.id())).contains(alive);
        assertThat(new LostRuns(folders).end()).isEmpty();
    }
}
