package dev.sandbar.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.ArtifactWriter.NewArtifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.sandbox.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console leaves that is killed while it collects artifacts. */
final class ArtifactSalvageTest {
    private static final RunRecord RUNNING =
            Records.queued("make").starting().running(Instant.parse("2026-11-21T10:00:01Z"));

    @TempDir
    private Path data;

    private RunFolders folders;

    @BeforeEach
    void makeFolders() {
        folders = new RunFolders(data);
    }

    /** Its end, as it is noted before anything is collected. */
    private static RunRecord ended() {
        RunEnd end = Records.failed();
        return RUNNING.ended(new RunEnd(end.result(), end.at(), end.stdout(), end.stderr()));
    }

    private static void keep(ArtifactWriter writer, String path) {
        try (NewArtifact file = writer.create(ArtifactPath.of(path))) {
            file.write(new byte[] {'x', 'y'}, 0, 2);
            file.keep(path, new Traits(false, 0, 0));
        }
    }

    /** Leaves it as it is on the disk now. */
    private void collectUntilKilled() {
        OpenRun open = folders.open(RUNNING);
        open.update(ended());
        ArtifactWriter writer = open.artifacts();
        keep(writer, "Größe");
        writer.skip(new SkippedArtifact("link", "a link"));
        writer.create(ArtifactPath.of("half")).write(new byte[] {'h'}, 0, 1);
    }

    private RunRecord settled() {
        List<RunRecord> lost = new LostRuns(folders, owner -> false).end();
        assertThat(folders.running()).isEmpty();
        assertThat(folders.record(RUNNING.id())).contains(lost.get(0));
        return lost.get(0);
    }

    private Path index() {
        return folders.folder(RUNNING.id()).resolve(StoredArtifacts.INDEX);
    }

    @Test
    void whatIsListedStaysAndTheOutcomeIsTheTrueOne() throws IOException {
        collectUntilKilled();
        Files.writeString(index(), "{\"path\":\"work/ha", StandardOpenOption.APPEND);

        RunRecord settled = settled();

        RunEnd end = settled.end().orElseThrow();
        ArtifactSummary summary = end.artifacts().orElseThrow();
        ArtifactList list = folders.artifacts(RUNNING.id()).list();
        assertThat(end.result()).isEqualTo(Records.failed().result());
        assertThat(list.kept()).hasSize(1);
        assertThat(summary.kept()).isEqualTo(1);
        assertThat(summary.bytes()).isEqualTo(2);
        assertThat(summary.skipped()).isEqualTo(1);
        assertThat(summary.index()).isEqualTo(list.sha256());
        assertThat(summary.trouble()).contains("the console that collected them is gone");
        assertThat(folders.artifacts(RUNNING.id()).file(list.kept().get(0).path()))
                .hasContent("xy");
        assertThat(folders.artifacts(RUNNING.id()).files()).hasSize(1);
        assertThat(Files.readString(index())).endsWith("}\n").doesNotContain("work/ha");
    }

    @Test
    void whatIsNotListedIsRemovedEvenWhenNothingIs() throws IOException {
        collectUntilKilled();
        Files.delete(index());

        ArtifactSummary summary = settled().end().flatMap(RunEnd::artifacts).orElseThrow();

        assertThat(summary.kept()).isZero();
        assertThat(folders.artifacts(RUNNING.id()).files()).isEmpty();
    }

    @Test
    void aListThatIsNoneIsRemovedWithItsFiles() throws IOException {
        collectUntilKilled();
        Files.writeString(index(), "no list\n");

        ArtifactSummary summary = settled().end().flatMap(RunEnd::artifacts).orElseThrow();

        assertThat(summary.kept()).isZero();
        assertThat(summary.index()).isEqualTo(OutputSummary.NOTHING.sha256());
        assertThat(index()).doesNotExist();
        assertThat(folders.artifacts(RUNNING.id()).files()).isEmpty();
    }

    @Test
    void whoIsKilledBeforeTheEndHasCollectedNothing() {
        folders.open(RUNNING).close();

        RunEnd end = settled().end().orElseThrow();

        assertThat(end.result().outcome()).isEqualTo(Outcome.LOST);
        assertThat(end.artifacts().orElseThrow().kept()).isZero();
        assertThat(end.artifacts().orElseThrow().trouble()).isPresent();
    }

    @Test
    void whatHasBeenCollectedStaysAsItIs() {
        OpenRun open = folders.open(RUNNING);
        open.update(RUNNING.ended(Records.failed()));

        assertThat(settled()).isEqualTo(RUNNING.ended(Records.failed()));
    }

    @Test
    void ofWhatHasNotStartedNothingWasToBeCollected() {
        folders.open(Records.queued("make")).close();

        List<RunRecord> lost = new LostRuns(folders, owner -> false).end();

        assertThat(lost.get(0).end().flatMap(RunEnd::artifacts)).isEmpty();
    }
}
