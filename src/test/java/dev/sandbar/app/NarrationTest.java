package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of a run's artifacts, and to whom. */
final class NarrationTest {
    private static final ArtifactSummary ALL = new ArtifactSummary(3, 1_258_291, 0, "0", Optional.empty());
    private static final ArtifactSummary SOME = new ArtifactSummary(3, 1_258_291, 2, "0", Optional.empty());
    private static final ArtifactSummary CUT = new ArtifactSummary(0, 0, 0, "0", Optional.of("interrupted\033[2J"));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final RunId run = RunId.make(Instant.now());

    private Narration narration(boolean terminal, boolean raw) {
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal ? Set.of(0, 1, 2) : Set.of());
        Narration narration = new Narration(streams, raw);
        narration.started("near/web", List.of("make"));
        narration.records(run);
        return narration;
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalIsToldWhatWasKeptAndWhere() {
        Narration narration = narration(true, false);
        narration.collecting();
        narration.collected(SOME, List.of("out/*.xml"));

        assertThat(told().lines().skip(1))
                .containsExactly(
                        "sandbar: near/web: nothing matches --artifact out/*.xml",
                        "sandbar: near/web: artifacts: 3 kept (1.2 MiB), 2 skipped: sandbar runs artifacts "
                                + run.brief());
    }

    @Test
    void aPipeIsToldOnlyOfWhatCouldNotBeKept() {
        Narration narration = narration(false, false);
        narration.collecting();
        narration.collected(ALL, List.of());
        assertThat(told()).isEmpty();

        narration.collected(SOME, List.of());
        assertThat(told()).contains("3 kept (1.2 MiB), 2 skipped");
    }

    @Test
    void whyNotAllWasLookedForIsToldHarmlessly() {
        Narration narration = narration(false, false);
        narration.collecting();
        narration.collected(CUT, List.of("\033[31mred"));

        assertThat(told())
                .contains("none kept; not everything was looked for: interrupted\uFFFD[2J: sandbar runs")
                .contains("nothing matches --artifact \uFFFD[31mred\n");
    }

    @Test
    void onceTheCommandGaveTheTerminalBackItIsToldAgain() {
        Narration narration = narration(true, true);
        assertThat(told()).isEmpty();

        narration.collecting();
        narration.collected(ALL, List.of());

        assertThat(told().lines())
                .hasSize(1)
                .last()
                .asString()
                .endsWith(": 3 kept (1.2 MiB): sandbar runs artifacts " + run.brief());
        assertThat(told()).doesNotContain("\r");
    }
}
