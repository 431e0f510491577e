package dev.sandbar.history.bundle;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the output and the artifacts that are there with what was noted of them. */
public final class RunCheck {
    private final StreamCheck stdout = new StreamCheck();
    private final StreamCheck stderr = new StreamCheck();

    private RunCheck() {}

    /** What is wrong with a run that has ended; empty when nothing is. */
    public static List<String> problems(RunRecord record, RunFolders folders) {
        RunEnd end = record.end().orElseThrow(() -> new IllegalArgumentException("it goes on: " + record.id()));
        List<String> problems = new ArrayList<>();
        try (StoredOutput output = folders.output(record.id())) {
            problems.addAll(problems(end, output));
        }
        if (!isCollecting(record, folders)) {
            problems.addAll(ArtifactCheck.problems(
                    end.artifacts(), folders.folder(record.id()), folders.artifacts(record.id())));
        }
        return problems;
    }

    /** Whether the artifacts of a run that has ended are still written. */
    static boolean isCollecting(RunRecord record, RunFolders folders) {
        boolean expected = !record.command().artifacts().isEmpty()
                && record.end().flatMap(RunEnd::artifacts).isEmpty();
        return expected && folders.running().contains(record.id());
    }

    private static List<String> problems(RunEnd end, StoredOutput output) {
        RunCheck check = new RunCheck();
        try {
            Optional<OutputFrame> frame = output.next();
            while (frame.isPresent()) {
                check.of(frame.get().chunk().stream()).add(frame.get());
                frame = output.next();
            }
        } catch (RunStoreException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> problems = new ArrayList<>();
        check.stdout.compare("stdout", end.stdout(), problems);
        check.stderr.compare("stderr", end.stderr(), problems);
        return problems;
    }

    private StreamCheck of(Stream stream) {
        return switch (stream) {
            case STDOUT -> stdout;
            case STDERR -> stderr;
        };
    }

    private static final class StreamCheck {
        private final MessageDigest digest = Digests.sha256();
        private long bytes;

        void add(OutputFrame frame) {
            digest.update(frame.chunk().bytes());
            bytes += frame.chunk().bytes().length;
        }

        void compare(String name, OutputSummary noted, List<String> problems) {
            if (bytes != noted.kept()) {
                problems.add(name + " has " + bytes + " bytes, and " + noted.kept() + " were kept");
            } else if (noted.truncation().isEmpty() && !Digests.hex(digest).equals(noted.sha256())) {
                problems.add(name + " was changed: its hash is another one");
            }
        }
    }
}
