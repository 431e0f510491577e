package dev.sandbar.run.capture;

import dev.sandbar.run.RunListener;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.artifact.ArtifactPattern;
import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunOrigin;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStore;
import dev.sandbar.run.record.RunTarget;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.WorkingDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where runs are written down, and what is left out of them. Immutable; any thread.
 *
 * @param face where runs are asked for, {@code shell} or {@code console}
 */
public record Recording(RunStore store, Redaction redaction, String face) {
    public Recording {
        Objects.requireNonNull(store);
        Objects.requireNonNull(redaction);
        Objects.requireNonNull(face);
    }

    /**
     * What is recorded of a request.
     *
     * @param group shared by the runs of one line in several sandboxes
     */
    public record Subject(RunRequest request, Sandbox sandbox, Optional<RunId> group) {}

    /**
     * Makes the listener to start the run with; it is noted when it is about to start.
     *
     * @param listener told everything as well
     * @param redacted the streams of which {@code listener} is told only what is kept, on another thread; of the others it
     *     is told what the command wrote
     */
    public Recorder record(Subject subject, RunListener listener, Set<Stream> redacted) {
        return new Recorder(this, queued(subject), subject.request(), new Recorder.Audience(listener, redacted));
    }

    private RunRecord queued(Subject subject) {
        Instant now = Instant.now();
        Map<String, String> labels = Map.of("face", face);
        RunOrigin origin = new RunOrigin(ProcessIdentity.own(), now, subject.group(), labels);
        Sandbox sandbox = subject.sandbox();
        RunTarget target = new RunTarget(
                sandbox.id(), sandbox.name(), subject.request().provider().kind(), sandbox.facts());
        return RunRecord.queued(RunId.make(now), target, command(subject.request()), origin);
    }

    private RunCommand command(RunRequest request) {
        ExecRequest exec = request.exec();
        Optional<String> directory = exec.directory() instanceof WorkingDirectory.Required required
                ? Optional.of(redaction.text(required.absolute()))
                : Optional.empty();
        List<String> names = exec.environment().keySet().stream().sorted().toList();
        List<String> artifacts = new ArrayList<>();
        for (ArtifactPattern pattern : request.terms().artifacts()) {
            artifacts.add(redaction.text(pattern.text()));
        }
        return new RunCommand(
                redaction.words(exec.command()),
                directory,
                names,
                exec.user(),
                exec.terminal().isPresent(),
                request.terms().timeout(),
                request.terms().maxOutput(),
                artifacts);
    }
}
