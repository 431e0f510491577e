package dev.sandbar.history.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.history.KeptRuns;
import dev.sandbar.history.diff.RunDiff.Lists;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.ArtifactWriter.NewArtifact;
import dev.sandbar.run.record.ArtifactWriter.Traits;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ArtifactDiffTest {
    @TempDir
    Path data;

    private RunFolders folders;
    private KeptRuns runs;

    @BeforeEach
    void open() {
        folders = new RunFolders(data);
        runs = new KeptRuns(folders);
    }

    private Dimension compare(RunId before, RunId after) {
        return ArtifactDiff.compare(
                folders.record(before).orElseThrow(),
                folders.record(after).orElseThrow(),
                new Lists(() -> folders.artifacts(before).list(), () -> folders.artifacts(after)
                        .list()));
    }

    private RunId keepShortened(String text, long omitted) {
        RunRecord record = KeptRuns.asking(runs.record("near/web", "make"), "*");
        RunRecord running = record.running(record.origin().created());
        try (OpenRun run = folders.open(running);
                ArtifactWriter artifacts = run.artifacts()) {
            try (NewArtifact file = artifacts.create(ArtifactPath.of("log"))) {
                file.write(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
                file.keep("log", new Traits(false, 0, omitted));
            }
            run.finish(running.ended(KeptRuns.end(running, 0, "", "").with(artifacts.finish(Optional.empty()))));
        }
        return record.id();
    }

    @Test
    void theSameFilesAreTheSame() {
        SkippedArtifact skipped = new SkippedArtifact("link", "a link");
        RunId before = runs.keepWith(Map.of("a", "1", "b", "2"), skipped);
        RunId after = runs.keepWith(Map.of("b", "2", "a", "1"), skipped);

        assertThat(compare(before, after)).isEqualTo(Dimension.same("artifacts"));
    }

    @Test
    void eachDifferenceIsToldWithItsSize() {
        RunId before = runs.keepWith(Map.of("same", "x", "more", "1", "gone", "12", "turned", "ab"));
        RunId after = runs.keepWith(Map.of("same", "x", "more", "123", "new", "", "turned", "ba"));

        Dimension artifacts = compare(before, after);

        assertThat(artifacts.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(artifacts.details())
                .containsExactly(
                        "changed: work/more (1 byte → 3 bytes)",
                        "changed: work/turned (2 bytes)",
                        "gone: work/gone (2 bytes)",
                        "new: work/new (0 bytes)");
    }

    @Test
    void whatIsSkippedNowAndWasNotIsAChange() {
        RunId before =
                runs.keepWith(Map.of(), new SkippedArtifact("old", "a link"), new SkippedArtifact("x", "a pipe"));
        RunId after = runs.keepWith(Map.of(), new SkippedArtifact("x", "a link"), new SkippedArtifact("new", "a link"));

        assertThat(compare(before, after).details())
                .containsExactly("no longer skipped: old", "skipped: x: a link", "skipped: new: a link");
        assertThat(compare(before, after).verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void whatWasNotKeptIsNotCalledTheSameWithoutAWord() {
        RunId before = keepShortened("head tail", 100);
        RunId same = keepShortened("head tail", 100);
        RunId longer = keepShortened("head tail", 101);

        assertThat(compare(before, same).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare(before, same).details()).containsExactly("work/log is compared without its middle");
        assertThat(compare(before, longer).details())
                .containsExactly("changed: work/log (100 → 101 bytes of its middle are not kept)");
    }

    @Test
    void whatWasNotLookedForIsSaid() {
        RunRecord cut = KeptRuns.asking(runs.record("near/web", "make"), "*");
        runs.keepWith(cut, Map.of("a", "1"), List.of(), Optional.of("interrupted"));
        RunId whole = runs.keepWith(Map.of("a", "1"));

        assertThat(compare(cut.id(), whole).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare(whole, cut.id()).details())
                .containsExactly("of the run after not everything was looked for: interrupted");
    }

    @Test
    void whatNobodyAskedForCannotBeCompared() {
        RunId without = runs.keep("near/web", 0, "", "make");
        RunId with = runs.keepWith(Map.of());

        assertThat(compare(without, without).details()).containsExactly("neither run was to keep any");
        assertThat(compare(without, with).details()).containsExactly("only the run after was to keep any");
        assertThat(compare(with, without).details()).containsExactly("only the run before was to keep any");
        assertThat(compare(with, without).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(compare(with, with)).isEqualTo(Dimension.same("artifacts"));
    }

    @Test
    void whatIsNotCollectedCannotBeCompared() {
        RunId with = runs.keepWith(Map.of());
        RunRecord record = KeptRuns.asking(runs.record("near/web", "make"), "*");
        RunRecord running = record.running(record.origin().created());
        try (OpenRun live = runs.live(record)) {
            assertThat(compare(with, record.id()).details()).containsExactly("one of them has not ended");
            live.update(running.ended(KeptRuns.end(running, 0, "", "")));
            assertThat(compare(with, record.id()).details()).containsExactly("those of one of them were not collected");
        }
    }

    @Test
    void notMoreAreNamedThanAnybodyReads() {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            many.put("file-" + i, "x");
        }

        assertThat(compare(runs.keepWith(Map.of()), runs.keepWith(many)).details())
                .hasSize(51)
                .endsWith("and 150 more");
    }
}
