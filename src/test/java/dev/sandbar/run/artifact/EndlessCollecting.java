package dev.sandbar.run.artifact;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.ArtifactWriter;
import dev.sandbar.run.record.OpenRun;
import dev.sandbar.run.record.Records;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.FileEntry;
import dev.sandbar.sandbox.FileEntry.Kind;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.WorkingDirectory;
import dev.sandbar.testing.FakeFiles;
import dev.sandbar.testing.FakeFiles.Content;
import dev.sandbar.testing.FakeFiles.FakeFile;
import dev.sandbar.testing.FakeProvider;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A process that collects artifacts of a run that has ended, until it is killed. */
final class EndlessCollecting {
    private EndlessCollecting() {}

    /** Collects until somebody ends it; {@code arguments} is the data directory. */
    public static void main(String[] arguments) {
        RunFolders folders = new RunFolders(Path.of(arguments[0]));
        FakeProvider provider = new FakeProvider("fake")
                .holding(new FakeFiles().addAll(() -> IntStream.iterate(0, i -> i + 1)
                        .mapToObj(EndlessCollecting::file)
                        .iterator()));
        ArtifactCollector collector = new ArtifactCollector(
                new ArtifactCollector.Subject(
                        provider,
                        provider.add("box", SandboxState.RUNNING),
                        new WorkingDirectory.Default(),
                        List.of(ArtifactPattern.parse("*"))),
                Redaction.of(List.of()),
                new ArtifactLimits(Integer.MAX_VALUE, 1_000_000, ArtifactLimits.Sizes.DEFAULT, Duration.ofMinutes(2)));
        RunRecord run = Records.queued("make").starting().running(Instant.now());
        RunEnd end = Records.failed();
        try (OpenRun open = folders.open(run)) {
            open.update(run.ended(new RunEnd(end.result(), end.at(), end.stdout(), end.stderr())));
            try (ArtifactWriter writer = open.artifacts()) {
                new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready");
                collector.collect(writer);
            }
        }
    }

    private static FakeFile file(int number) {
        if (number % 7 == 3) {
            return FakeFile.of(new FileEntry("d/link" + number, Kind.SYMBOLIC_LINK, 0, false, "/"));
        }
        byte[] text = ("line of " + number + "\n").repeat(number % 500).getBytes(StandardCharsets.UTF_8);
        return new FakeFile(FileEntry.file("d" + number % 10 + "/file" + number, 0), () -> Content.of(text));
    }
}
