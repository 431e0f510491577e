package dev.sandbar.app.runs;

import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Streams;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code sandbar runs rm}: all names are found before the first run is removed. */
record RemoveCommand(Streams streams, History history) {
    int run(List<String> names, Audited audited) throws UnknownRunException, IOException {
        List<RunId> runs = new ArrayList<>();
        for (String name : names) {
            RunId run = history.resolve(name);
            if (history.record(run).end().isEmpty()) {
                throw new RunStoreException("the run " + run + " has not ended", "end it first", null);
            }
            if (history.isLive(run)) {
                throw new RunStoreException(
                        "the files of the run " + run + " are being collected", "wait for that", null);
            }
            runs.add(run);
        }
        StringBuilder removed = new StringBuilder();
        history.remove(runs);
        for (RunId run : runs) {
            audited.ended(run.text(), "removed");
            removed.append(run).append('\n');
        }
        streams.out().write(removed.toString().getBytes(StandardCharsets.UTF_8));
        return ExitStatuses.OK;
    }
}
