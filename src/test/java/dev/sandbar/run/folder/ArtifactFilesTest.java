package dev.sandbar.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.ArtifactWriter.NewArtifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.run.record.SkippedArtifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactFilesTest {
    private static final Traits PLAIN = new Traits(false, 0, 0);

    @TempDir
    private Path data;

    private final RunRecord run = Records.queued("make");
    private RunFolders folders;
    private OpenRun open;

    @BeforeEach
    void openARun() {
        folders = new RunFolders(data);
        open = folders.open(run);
    }

    private static Artifact keep(ArtifactWriter writer, String source, String text, Traits traits) {
        try (NewArtifact file = writer.create(ArtifactPath.of(source))) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            file.write(bytes, 0, bytes.length);
            return file.keep(source, traits);
        }
    }

    @Test
    void whatIsKeptAndWhatIsNotCanBeReadAgain() throws IOException {
        Artifact first;
        Artifact second;
        ArtifactSummary summary;
        SkippedArtifact skipped = new SkippedArtifact("a\nb\u202e", "a symbolic link to /etc/passwd");
        try (ArtifactWriter writer = open.artifacts()) {
            first = keep(writer, "dist/é.js", "one", new Traits(true, 2, 77));
            writer.skip(skipped);
            second = keep(writer, "/var/log/x", "", PLAIN);
            summary = writer.finish(Optional.of("its time was over"));
        }

        ArtifactList list = folders.artifacts(run.id()).list();
        assertThat(list.kept()).containsExactly(first, second);
        assertThat(list.skipped()).containsExactly(skipped);
        assertThat(summary).isEqualTo(new ArtifactSummary(2, 3, 1, list.sha256(), Optional.of("its time was over")));
        assertThat(folders.artifacts(run.id()).file(first.path())).hasContent("one");
        assertThat(first.content().sha256())
                .isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(folders.artifacts(run.id()).files()).containsExactly("root/var/log/x", "work/dist/%C3%A9.js");
    }

    @Test
    void aLongNameOfManyBytesHasAShorterOneOfItsOwn() {
        String one = StoredArtifacts.name(ArtifactPath.of("ж".repeat(120) + "1"));
        String other = StoredArtifacts.name(ArtifactPath.of("ж".repeat(120) + "2"));

        assertThat(one).matches("work/(%D0%B6){39}%D0%~[0-9a-f]{16}");
        assertThat(other).hasSameSizeAs(one).isNotEqualTo(one);
    }

    @Test
    void aFileThatIsNotKeptIsGone() {
        try (ArtifactWriter writer = open.artifacts()) {
            try (NewArtifact file = writer.create(ArtifactPath.of("half"))) {
                file.write(new byte[10], 0, 10);
            }
            assertThat(writer.finish(Optional.empty()).kept()).isZero();
        }
        assertThat(folders.artifacts(run.id()).files()).isEmpty();
        assertThat(folders.artifacts(run.id()).list().kept()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereSomethingIsAlready() {
        try (ArtifactWriter writer = open.artifacts()) {
            keep(writer, "a", "one", PLAIN);
            assertThatThrownBy(() -> writer.create(ArtifactPath.of("a"))).isInstanceOf(RunStoreException.class);
            assertThatThrownBy(() -> writer.create(ArtifactPath.of("a/b"))).isInstanceOf(RunStoreException.class);
        }
        assertThat(folders.artifacts(run.id()).file(ArtifactPath.of("a"))).hasContent("one");
    }

    @Test
    void theLastSpaceOfTheDiskIsLeftAlone() {
        FolderLimits limits = new FolderLimits(10, 10, 10, Long.MAX_VALUE);
        try (ArtifactWriter writer = new ArtifactFiles(data, limits.reserve())) {
            assertThatThrownBy(() -> writer.create(ArtifactPath.of("a")))
                    .isInstanceOf(RunStoreException.class)
                    .hasMessageContaining("the disk is nearly full");
        }
    }

    @Test
    void aLineThatACrashCutOffIsLeftOut() throws IOException {
        try (ArtifactWriter writer = open.artifacts()) {
            keep(writer, "a", "one", PLAIN);
        }
        Path index = folders.folder(run.id()).resolve(StoredArtifacts.INDEX);
        Files.writeString(index, "{\"path\":\"work/b\",\"sou", StandardOpenOption.APPEND);

        assertThat(folders.artifacts(run.id()).list().kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.source()).isEqualTo("a"));
    }

    @Test
    void aListThatLeadsElsewhereIsRefused() throws IOException {
        Path index = folders.folder(run.id()).resolve(StoredArtifacts.INDEX);
        Files.writeString(
                index,
                """
                {"path":"work/../../../x","source":"x","size":1,"sha256":"","executable":false,"redactions":0,"omitted":0}
                """);

        assertThatThrownBy(() -> folders.artifacts(run.id()).list())
                .isInstanceOf(RunStoreException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aRunWithoutArtifactsHasAnEmptyList() {
        assertThat(folders.artifacts(run.id()).list().kept()).isEmpty();
        assertThat(folders.artifacts(run.id()).list().skipped()).isEmpty();
        assertThat(folders.artifacts(run.id()).files()).isEmpty();
    }

    @Test
    void removingTheRunRemovesThem() {
        try (ArtifactWriter writer = open.artifacts()) {
            keep(writer, "d/".repeat(31) + "f", "deep", PLAIN);
        }
        open.close();

        folders.remove(run.id());

        assertThat(folders.folder(run.id())).doesNotExist();
    }
}
