package dev.sandbar.run.record;

import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.SandboxId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Records for tests. */
public final class Records {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private Records() {}

    /** A run of {@code words} that waits for its turn and belongs to this process. */
    public static RunRecord queued(String... words) {
        return queued(ProcessIdentity.own(), words);
    }

    /** The same of another process. */
    public static RunRecord queued(ProcessIdentity owner, String... words) {
        return RunRecord.queued(
                RunId.make(Instant.now()),
                new RunTarget(new SandboxId("docker", "abc123"), "api-1", "docker", Map.of("image", "debian:12")),
                new RunCommand(
                        List.of(words),
                        Optional.of("/srv/it's \"here\""),
                        List.of("LANG", "TOKEN"),
                        Optional.of("build"),
                        false,
                        Optional.of(Duration.ofSeconds(90)),
                        OptionalLong.of(1L << 31),
                        List.of("target/*.jar", "!target/é.jar")),
                new RunOrigin(owner, NOW, Optional.of(RunId.make(NOW)), Map.of("why", "nightly", "a", "ü\n")));
    }

    /** The end of a run that returned 3. */
    public static RunEnd failed() {
        OutputSummary stdout = new OutputSummary(
                300, 280, 12, OutputSummary.NOTHING.sha256(), 1, Optional.of(new Truncation(200, 9, 40, 40)));
        RunResult result =
                new RunResult(Outcome.FAILED, OptionalInt.of(3), Duration.ofMillis(1_234), "", List.of("exit code 3"));
        return new RunEnd(result, NOW.plusSeconds(2), stdout, OutputSummary.NOTHING)
                .with(new ArtifactSummary(
                        2, 4_096, 1, OutputSummary.NOTHING.sha256(), Optional.of("its time was over")));
    }
}
