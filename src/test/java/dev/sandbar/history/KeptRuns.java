package dev.sandbar.history;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactPath;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunOrigin;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunTarget;
import dev.sandbar.run.record.SkippedArtifact;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.SandboxId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes runs for tests, one a second from a certain time on. */
public final class KeptRuns {
    /** When the first one is asked for. */
    public static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");

    private final RunFolders folders;
    private Instant next = FIRST;

    public KeptRuns(RunFolders folders) {
        this.folders = folders;
    }

    /** A record of a run that nobody has kept yet. */
    public RunRecord record(String sandbox, String... words) {
        Instant created = next;
        next = next.plusSeconds(1);
        int slash = sandbox.indexOf('/');
        String provider = sandbox.substring(0, slash);
        return RunRecord.queued(
                RunId.make(created),
                new RunTarget(
                        new SandboxId(provider, "key-" + sandbox), sandbox.substring(slash + 1), "docker", Map.of()),
                new RunCommand(
                        List.of(words),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        OptionalLong.empty(),
                        List.of()),
                new RunOrigin(ProcessIdentity.own(), created, Optional.empty(), Map.of()));
    }

    /** The same of a run that is asked for now. */
    public RunRecord recordNow(String sandbox, String... words) {
        next = Instant.now();
        return record(sandbox, words);
    }

    /** Keeps a run that ended with {@code code} after writing {@code output} to stdout. */
    public RunId keep(String sandbox, int code, String output, String... words) {
        RunRecord record = record(sandbox, words);
        keep(record, code, output, "");
        return record.id();
    }

    /** Keeps that run. */
    public void keep(RunRecord record, int code, String output, String errors) {
        RunRecord running = record.running(record.origin().created());
        try (OpenRun run = folders.open(running)) {
            append(run, Stream.STDOUT, output);
            append(run, Stream.STDERR, errors);
            run.finish(running.ended(end(running, code, output, errors)));
        }
    }

    /** The same record of a run that is to keep files. */
    public static RunRecord asking(RunRecord record, String... patterns) {
        RunCommand command = record.command();
        RunCommand asking = new RunCommand(
                command.words(),
                command.directory(),
                command.environment(),
                command.user(),
                command.terminal(),
                command.timeout(),
                command.maxOutput(),
                List.of(patterns));
        return RunRecord.queued(record.id(), record.target(), asking, record.origin());
    }

    /** Keeps a run of {@code make} in {@code near/web} that left these files, by their paths there. */
    public RunId keepWith(Map<String, String> files, SkippedArtifact... skipped) {
        RunRecord record = asking(record("near/web", "make"), "**");
        keepWith(record, files, List.of(skipped), Optional.empty());
        return record.id();
    }

    /** Keeps that run with these files. */
    public void keepWith(
            RunRecord record, Map<String, String> files, List<SkippedArtifact> skipped, Optional<String> trouble) {
        RunRecord running = record.running(record.origin().created());
        try (OpenRun run = folders.open(running);
                ArtifactWriter artifacts = run.artifacts()) {
            new TreeMap<>(files).forEach((source, text) -> keep(artifacts, source, text));
            skipped.forEach(artifacts::skip);
            run.finish(running.ended(end(running, 0, "", "").with(artifacts.finish(trouble))));
        }
    }

    private static void keep(ArtifactWriter artifacts, String source, String text) {
        try (ArtifactWriter.NewArtifact file = artifacts.create(ArtifactPath.of(source))) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            file.write(bytes, 0, bytes.length);
            file.keep(source, new ArtifactWriter.Traits(source.endsWith(".sh"), 0, 0));
        }
    }

    /** A run that goes on until it is closed. */
    public OpenRun live(RunRecord record) {
        return folders.open(record.running(record.origin().created()));
    }

    private static void append(OpenRun run, Stream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            run.append(stream, 1_000, bytes, bytes.length);
        }
    }

    /** How it ended. */
    public static RunEnd end(RunRecord record, int code, String output, String errors) {
        Outcome outcome = code == 0 ? Outcome.SUCCEEDED : Outcome.FAILED;
        RunResult result = new RunResult(
                outcome, OptionalInt.of(code), Duration.ofMillis(1_500), "", List.of("exit code " + code));
        Instant at = record.origin().created().plusMillis(1_500);
        return new RunEnd(result, at, summary(output), summary(errors));
    }

    private static OutputSummary summary(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long lines = text.chars().filter(c -> c == '\n').count();
        return new OutputSummary(bytes.length, bytes.length, lines, sha256(bytes), 0, Optional.empty());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
