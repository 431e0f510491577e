package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.app.Context;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.Version;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.history.bundle.BundleException;
import dev.sandbar.history.bundle.BundleWriter;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.redact.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code sandbar runs export}. */
record ExportCommand(Context context, History history) {
    int run(RunsAction.Export action, Audited audited) throws UnknownRunException, BundleException, IOException {
        List<RunId> runs = new ArrayList<>();
        for (String name : action.runs()) {
            RunId run = history.resolve(name);
            if (!runs.contains(run)) {
                runs.add(run);
            }
        }
        Redaction redaction = context.recordings().redaction(Map.of(), List.of());
        new BundleWriter(new RunFolders(context.paths().data()), redaction, "sandbar " + Version.current())
                .write(runs, action.file());
        for (RunId run : runs) {
            audited.ended(run.text(), "written to " + action.file());
        }
        String line = Harmless.line(action.file() + ": " + runs.size() + (runs.size() == 1 ? " run" : " runs")) + "\n";
        context.streams().out().write(line.getBytes(StandardCharsets.UTF_8));
        return ExitStatuses.OK;
    }
}
