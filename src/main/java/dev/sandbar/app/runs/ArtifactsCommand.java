package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.Sizes;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.Streams;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.folder.StoredArtifacts;
import dev.sandbar.run.record.Artifact;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.SkippedArtifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code sandbar runs artifacts}: the files that a run left, as a list, as the bytes of one, or as copies. */
final class ArtifactsCommand {
    private final Streams streams;
    private final History history;
    private final RunsAction.Artifacts action;

    ArtifactsCommand(Streams streams, History history, RunsAction.Artifacts action) {
        this.streams = streams;
        this.history = history;
        this.action = action;
    }

    /** Lists them, or writes the one that is named to stdout. */
    int show() throws UnknownRunException, UsageException, IOException {
        RunId run = history.resolve(action.run());
        List<Artifact> chosen = chosen(run);
        if (!action.paths().isEmpty() && !action.json()) {
            print(run, chosen);
        } else {
            RunRecord record = history.record(run);
            List<SkippedArtifact> skipped = history.artifacts(run).list().skipped();
            new ArtifactListing(record, chosen, skipped, Uncollected.words(record, history))
                    .write(streams, action.json());
        }
        return ExitStatuses.OK;
    }

    private List<Artifact> chosen(RunId run) throws UsageException {
        return new ArtifactSelection(run, action.paths())
                .of(history.artifacts(run).list().kept());
    }

    private void print(RunId run, List<Artifact> chosen) throws UsageException, IOException {
        if (chosen.size() > 1) {
            throw new UsageException(
                    "these are " + chosen.size() + " files, and only one can be written to stdout",
                    "copy them: sandbar runs artifacts " + run + " … --output DIR");
        }
        Artifact artifact = chosen.get(0);
        new ArtifactBytes(history.artifacts(run).file(artifact.path()), artifact).print(streams);
    }

    /** Copies what is named, or all, below {@code directory}. */
    int copy(Path directory, Audited audited) throws UnknownRunException, UsageException, IOException {
        RunId run = history.resolve(action.run());
        ArtifactCopies copies = new ArtifactCopies(directory);
        List<Artifact> all = chosen(run);
        List<Artifact> chosen = all.stream().filter(copies::canName).toList();
        all.stream().filter(one -> !copies.canName(one)).forEach(this::tellUnnamed);
        copies.refuseOthers(chosen);
        StoredArtifacts stored = history.artifacts(run);
        long bytes = 0;
        for (Artifact artifact : chosen) {
            copies.copy(new ArtifactBytes(stored.file(artifact.path()), artifact), artifact);
            bytes += artifact.content().size();
        }
        String what = chosen.size() + (chosen.size() == 1 ? " file, " : " files, ") + Sizes.words(bytes);
        audited.ended(run.text(), what + ", copied to " + directory);
        streams.out().write((Harmless.line(directory + ": " + what) + "\n").getBytes(StandardCharsets.UTF_8));
        return chosen.size() == all.size() ? ExitStatuses.OK : ExitStatuses.FAILED;
    }

    private void tellUnnamed(Artifact artifact) {
        String path = Harmless.line(artifact.path().text());
        streams.err().println("sandbar: " + path + " cannot be named in the character set of this locale");
        streams.err().println("  choose one with UTF-8 to copy it, for example LC_ALL=C.UTF-8");
    }
}
