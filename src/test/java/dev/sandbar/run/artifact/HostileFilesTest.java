package dev.sandbar.run.artifact;

import static dev.sandbar.run.artifact.CollectingRig.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a sandbox that means harm. */
@Timeout(120)
final class HostileFilesTest {
    @TempDir
    Path data;

    private final FakeFiles files = new FakeFiles().add("a", "taken before");

    private CollectingRig rig() {
        return new CollectingRig(data, files);
    }

    private static FakeFile text(String path) {
        return new FakeFile(FileEntry.file(path, 1), () -> Content.of(new byte[] {'x'}));
    }

    private static Iterable<FakeFile> endless(IntFunction<FakeFile> made) {
        return () -> IntStream.iterate(0, i -> i + 1).mapToObj(made).iterator();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 'x', '\n', 0xff})
    void anEndlessFileIsReadToALimit(int value) throws Exception {
        files.add(new FakeFile(FileEntry.file("b", 5), () -> Content.endless(value)))
                .add("c", "not reached");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(rig.texts()).containsOnly(entry("a", "taken before"));
        assertThat(summary.trouble()).contains("more than 2000000 bytes were looked at");
        assertThat(rig.reasons())
                .containsEntry("b", "it was not read to its end: more than 2000000 bytes were looked at");
    }

    @Test
    void endlessManyFilesAreKeptToALimit() throws Exception {
        files.addAll(endless(i -> text("f" + i)));
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(summary.kept()).isEqualTo(1_000);
        assertThat(summary.trouble()).contains("the limit of 1000 files is reached, and there are more");
    }

    @Test
    void endlessManyThatNobodyAskedForTakeNoLongerThanTheTime() throws Exception {
        files.addAll(endless(i -> text("f" + i + ".o")));
        CollectingRig rig = rig().within(new ArtifactLimits(10, 10, LIMITS.sizes(), Duration.ofSeconds(1)));

        ArtifactSummary summary = rig.collect("a", "*.c");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(summary.trouble()).contains("the time of 1 s is over");
    }

    @Test
    void endlessManyThatCannotBeKeptAreCounted() throws Exception {
        files.addAll(IntStream.range(0, 5_000)
                .mapToObj(i -> FakeFile.of(new FileEntry("l" + i, Kind.SYMBOLIC_LINK, 0, false, "/")))
                .toList());
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(summary.skipped()).isEqualTo(101);
        assertThat(rig.reasons()).containsEntry("…", "4900 more that are not listed");
    }

    @Test
    void moreThanMayBeKeptIsNot() throws Exception {
        files.addAll(endless(i -> new FakeFile(FileEntry.file("f" + i, 1), () -> Content.of(new byte[90_000]))));
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(summary.kept()).isEqualTo(6);
        assertThat(summary.bytes()).isEqualTo(5 * 90_000 + 12);
        assertThat(summary.trouble()).contains("the limit of 500000 bytes is reached, and there is more");
    }

    @Test
    void binariesThatAreNotKeptLeaveRoomForOthers() throws Exception {
        files.addAll(IntStream.range(0, 10)
                .mapToObj(i -> new FakeFile(FileEntry.file("big" + i, 1), () -> Content.of(new byte[100_001])))
                .toList());
        files.add("z", "taken after");
        CollectingRig rig = rig();

        rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a", "z");
        assertThat(rig.reasons()).hasSize(10);
    }

    @Test
    void treesOfAnyDepthAreCut() throws Exception {
        files.addAll(() -> IntStream.iterate(1, depth -> depth <= 1 << 20, depth -> depth * 2)
                .mapToObj(depth -> text("d/".repeat(depth) + "f"))
                .iterator());
        CollectingRig rig = rig();

        rig.collect("d");

        assertThat(rig.list().kept()).hasSize(5);
        assertThat(rig.reasons().values())
                .anyMatch(reason -> reason.contains("deeper than 32"))
                .anyMatch(reason -> reason.contains("longer than 8192 characters"));
        assertThat(rig.reasons().keySet()).allMatch(source -> source.length() <= 1_025);
    }

    @Test
    void namesOfAnyLengthAreRefused() throws Exception {
        String name = "n".repeat(1 << 20);
        files.add(text(name))
                .add(text("n".repeat(256)))
                .add(text("é".repeat(128)))
                .add(text("*".repeat(100)))
                .add(text(("y".repeat(250) + "/").repeat(20) + "f"))
                .add(text("n".repeat(255)));
        CollectingRig rig = rig();

        rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a", "n".repeat(255));
        assertThat(rig.reasons()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/cron.d/x", "sub/../../x", "sub/..", ".."})
    void nothingLeadsOutOfWhereItBelongs(String path) throws Exception {
        files.add(text(path));
        CollectingRig rig = rig();

        rig.collect(".");

        assertThat(rig.texts()).containsOnlyKeys("a");
        assertThat(rig.reasons().values()).allMatch(reason -> reason.contains("leads out"));
    }

    @Test
    void namesThatSomeFileSystemsTakeForOneAreTold() throws Exception {
        files.add("dir/File", "1")
                .add("dir/file", "2")
                .add("DIR/FILE", "3")
                .add("dir/é", "4")
                .add("dir/e\u0301", "5")
                .add("dir/file~2", "6");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect(".");

        assertThat(summary.kept()).isEqualTo(7);
        assertThat(rig.list().kept().stream().map(kept -> kept.path().folded()).distinct())
                .hasSize(7);
        assertThat(rig.list().kept())
                .extracting(Artifact::source)
                .contains("dir/File", "dir/file", "DIR/FILE", "dir/é", "dir/e\u0301", "dir/file~2");
    }

    @Test
    void aFileWhereAnotherNeedsADirectoryIsNoTrouble() throws Exception {
        files.add("a/b", "below a file").add("c/d", "first").add("C", "where a directory is");
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect(".");

        assertThat(rig.texts()).containsOnlyKeys("a", "c/d", "C~2");
        assertThat(rig.reasons()).containsExactly(entry("a/b", "a file was kept where its directory would have to be"));
        assertThat(summary.trouble()).isEmpty();
    }

    @Test
    void namesThatDoSomethingToATerminalAreHarmless() throws Exception {
        files.add(" -rf", "1")
                .add("x\u001b[2J\n\u202ey", "2")
                .add("con.txt", "3")
                .add("\uFFFD", "4")
                .add("\uFFFD", "5");
        CollectingRig rig = rig();

        assertThat(rig.collect("*").kept()).isEqualTo(6);
        assertThat(rig.texts().keySet())
                .allMatch(path -> path.chars().noneMatch(c -> c < ' ' || c == 0x202e))
                .contains("\uFFFD", "\uFFFD~2");
    }

    @Test
    void aHardLinkToItselfOrToWhatComesLaterIsSkipped() throws Exception {
        files.add(Kind.HARD_LINK, "b", "b").add(Kind.HARD_LINK, "c", "d").add("d", "later");
        CollectingRig rig = rig();

        rig.collect("*");

        assertThat(rig.texts()).containsOnlyKeys("a", "d");
        assertThat(rig.reasons()).containsOnlyKeys("b", "c");
    }

    @Test
    void hardLinksCountAsMuchAsFiles() throws Exception {
        files.add("b", new byte[90_000]);
        files.addAll(endless(i -> FakeFile.of(new FileEntry("l" + i, Kind.HARD_LINK, 0, false, "b"))));
        CollectingRig rig = rig();

        ArtifactSummary summary = rig.collect("*");

        assertThat(summary.bytes()).isLessThan(500_000);
        assertThat(summary.trouble()).contains("the limit of 500000 bytes is reached, and there is more");
    }
}
