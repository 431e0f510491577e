package dev.sandbar.app.runs;

import dev.sandbar.app.Context;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Streams;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.history.History;
import dev.sandbar.history.bundle.BundleException;
import dev.sandbar.history.bundle.BundleReader;
import dev.sandbar.history.bundle.StagingFolder;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code sandbar runs import}: all runs of a file or, when anything in it is wrong, none. */
final class ImportCommand {
    private final Streams streams;
    private final Path data;
    private final History history;

    ImportCommand(Context context, History history) {
        this.streams = context.streams();
        this.data = context.paths().data();
        this.history = history;
    }

    int run(Path file, Audited audited) throws BundleException, IOException {
        try (StagingFolder staging = StagingFolder.in(data)) {
            List<RunId> runs = new BundleReader(staging.path()).read(file);
            RunFolders read = new RunFolders(staging.path());
            RunFolders ours = new RunFolders(data);
            refuseOthers(runs, read, ours);
            StringBuilder told = new StringBuilder();
            for (RunId run : runs) {
                boolean isNew = ours.adopt(run, read.folder(run));
                told.append(run).append(isNew ? "" : " was there already").append('\n');
                audited.ended(run.text(), isNew ? "read in" : "was there already");
            }
            history.update();
            streams.out().write(told.toString().getBytes(StandardCharsets.UTF_8));
            return ExitStatuses.OK;
        }
    }

    private static void refuseOthers(List<RunId> runs, RunFolders read, RunFolders ours) throws BundleException {
        for (RunId run : runs) {
            boolean another = ours.record(run).isPresent() && !ours.record(run).equals(read.record(run));
            if (another) {
                throw new BundleException(
                        "there is a run " + run + " already, and it says something else",
                        "to take the other: sandbar runs rm " + run);
            }
        }
    }
}
