package dev.sandbar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.app.many.Collected;
import dev.sandbar.app.many.Ending;
import dev.sandbar.app.many.Target;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.testing.FakeProvider;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ManySummaryTest {
    private final FakeProvider near = new FakeProvider("near");
    private final Map<Target, Ending> endings = new LinkedHashMap<>();
    private final Map<Target, RunId> runs = new LinkedHashMap<>();

    private void ended(String name, Collected artifacts) {
        Target target = target(name);
        RunResult result =
                new RunResult(Outcome.FAILED, OptionalInt.of(3), Duration.ofMillis(40), "", List.of("exit code 3"));
        endings.put(target, new Ending.Ended(result, Optional.of(artifacts)));
        runs.put(target, RunId.make(Instant.now()));
    }

    private Target target(String name) {
        RunRequest request = new RunRequest(
                near, near.add(name, SandboxState.RUNNING), ExecRequest.of(List.of("make")), Optional.empty());
        return new Target("near/" + name, near.find(name), request);
    }

    private static Collected collected(int kept, int skipped, String... unmatched) {
        return new Collected(
                new ArtifactSummary(kept, kept * 2048L, skipped, "0", Optional.empty()), List.of(unmatched));
    }

    @Test
    void eachSandboxHasItsRunAndWhatWasKept() throws IOException {
        ended("web", collected(2, 0));
        ended("api", collected(0, 1));
        endings.put(target("old"), new Ending.NeverStarted());
        List<RunId> ids = List.copyOf(runs.values());

        assertThat(new ManySummary(endings).textWithArtifacts(runs).lines().map(String::stripTrailing))
                .containsExactly(
                        "SANDBOX   OUTCOME    CODE  TIME   RUN             ARTIFACTS",
                        "near/web  failed     3     40 ms  " + ids.get(0).brief() + "  2 kept (4.0 KiB)",
                        "near/api  failed     3     40 ms  " + ids.get(1).brief() + "  none kept, 1 skipped",
                        "near/old  cancelled                                                     cancelled before its turn");
    }

    @Test
    void aPatternInVainIsNamedWithItsSandboxes() throws IOException {
        ended("web", collected(1, 1, "a*", "b"));
        ended("api", collected(0, 1, "a*"));

        assertThat(new ManySummary(endings).textWithArtifacts(runs))
                .endsWith(
                        """
                        sandbar: near/web, near/api: nothing matches --artifact a*
                        sandbar: near/web: nothing matches --artifact b
                        """);
    }

    @Test
    void withoutArtifactsNothingIsSaidOfThem() throws IOException {
        ended("web", collected(1, 1));

        assertThat(new ManySummary(endings).text()).doesNotContain("ARTIFACTS").contains("near/web  failed");
    }
}
