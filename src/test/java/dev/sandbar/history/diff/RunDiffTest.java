package dev.sandbar.history.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.KeptRuns;
import dev.sandbar.history.diff.RunDiff.Lists;
import dev.sandbar.history.diff.RunDiff.Outputs;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RunDiffTest {
    @TempDir
    Path data;

    private RunFolders folders;
    private KeptRuns runs;

    @BeforeEach
    void open() {
        folders = new RunFolders(data);
        runs = new KeptRuns(folders);
    }

    private List<Dimension> compare(RunId before, RunId after, boolean raw) {
        return new RunDiff(
                        folders.record(before).orElseThrow(),
                        folders.record(after).orElseThrow(),
                        raw)
                .compare(
                        new Outputs(() -> folders.output(before), () -> folders.output(after)),
                        new Lists(() -> folders.artifacts(before).list(), () -> folders.artifacts(after)
                                .list()),
                        List.of());
    }

    private static Dimension named(String name, List<Dimension> all) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void nothingChangesBetweenEqualRuns() {
        RunId before = runs.keep("near/web", 0, "one\ntwo\n", "make");
        RunId after = runs.keep("near/web", 0, "one\ntwo\n", "make");

        List<Dimension> all = compare(before, after, true);

        assertThat(all).noneMatch(one -> one.verdict() == Verdict.CHANGED);
        assertThat(named("tests", all).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(named("image", all).details()).containsExactly("neither run has a record of it");
    }

    @Test
    void eachDimensionIsItsOwn() {
        RunId before = runs.keep("near/web", 0, "one\ntwo\nthree\n", "make");
        RunId after = runs.keep("near/api", 2, "one\n2\nthree\n", "make", "-k");

        List<Dimension> all = compare(before, after, false);

        assertThat(named("outcome", all).details()).containsExactly("ok, exit code 0 → failed, exit code 2");
        assertThat(named("command", all).details()).containsExactly("make → make -k");
        assertThat(named("sandbox", all).details()).containsExactly("near/web → near/api");
        assertThat(named("directory", all).verdict()).isEqualTo(Verdict.SAME);
        assertThat(named("duration", all).verdict()).isEqualTo(Verdict.SAME);
        assertThat(named("stderr", all).verdict()).isEqualTo(Verdict.SAME);
        Dimension stdout = named("stdout", all);
        assertThat(stdout.details()).containsExactly("1 line gone, 1 line new");
        assertThat(stdout.hunks()).singleElement().satisfies(hunk -> {
            assertThat(hunk.before()).isEqualTo(1);
            assertThat(hunk.lines())
                    .extracting(line -> line.kind().mark() + line.text())
                    .containsExactly(" one", "-two", "+2", " three");
        });
    }

    @Test
    void whatIsDifferentEachTimeCountsOnlyRaw() {
        RunId before = runs.keep("near/web", 0, "\u001b[32mok\u001b[0m in 1.2 s, pid 41\n", "make");
        RunId after = runs.keep("near/web", 0, "ok in 7 ms, pid 4711\r\n", "make");

        assertThat(named("stdout", compare(before, after, false)).verdict()).isEqualTo(Verdict.SAME);
        assertThat(named("stdout", compare(before, after, true)).verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void linesThatAreFarApartAreInTheirOwnHunks() {
        String middle = "same\n".repeat(40);
        RunId before = runs.keep("near/web", 0, "a\n" + middle + "b\n", "make");
        RunId after = runs.keep("near/web", 0, "A\n" + middle + "B\n", "make");

        assertThat(named("stdout", compare(before, after, false)).hunks())
                .extracting(Hunk::before)
                .containsExactly(1, 39);
    }

    @Test
    void aLiveRunIsNotComparable() {
        RunRecord record = runs.record("near/web", "make");
        RunId before = runs.keep("near/web", 0, "one\n", "make");
        try (OpenRun live = runs.live(record)) {
            List<Dimension> all = compare(before, record.id(), false);

            assertThat(named("outcome", all).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(named("command", all).verdict()).isEqualTo(Verdict.SAME);
            live.update(record);
        }
    }

    @Test
    void floodsAreComparedInBoundedTime() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            flood.append(i).append(" bottles\n");
        }
        RunId before = runs.keep("near/web", 0, flood.toString(), "make");
        RunId after = runs.keep("near/web", 0, flood.reverse().toString(), "make");

        assertThat(named("stdout", compare(before, after, false)).details().get(0))
                .contains("more than 2000 differ");
    }

    @Test
    void onlyWhatIsBeyondTheNoiseIsAChangeOfDuration() {
        List<Duration> steady = Collections.nCopies(10, Duration.ofSeconds(10));
        List<Duration> noisy = List.of(
                Duration.ofSeconds(5),
                Duration.ofSeconds(9),
                Duration.ofSeconds(10),
                Duration.ofSeconds(14),
                Duration.ofSeconds(20));

        assertThat(Timing.compare(Duration.ofSeconds(10), Duration.ofSeconds(12), steady)
                        .verdict())
                .isEqualTo(Verdict.CHANGED);
        assertThat(Timing.compare(Duration.ofSeconds(10), Duration.ofSeconds(12), noisy)
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(Timing.compare(Duration.ofSeconds(10), Duration.ofSeconds(12), List.of())
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(Timing.compare(Duration.ofMillis(10), Duration.ofMillis(90), List.of())
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(Timing.compare(Duration.ofSeconds(10), Duration.ofSeconds(30), List.of())
                        .details()
                        .get(0))
                .contains("10.00 s → 30.00 s (+200 %)");
    }
}
