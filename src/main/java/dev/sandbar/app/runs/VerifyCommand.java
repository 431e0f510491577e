package dev.sandbar.app.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.action.RunsAction;
import dev.sandbar.app.Context;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.JsonOutput;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.history.bundle.RunCheck;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code sandbar runs verify}: compares what is kept with what was noted, and takes in what the index does not know. */
final class VerifyCommand {
    private final OutputStream out;
    private final RunFolders folders;
    private final RunsAction.Verify action;

    VerifyCommand(Context context, RunsAction.Verify action) {
        this.out = context.streams().out();
        this.folders = new RunFolders(context.paths().data());
        this.action = action;
    }

    int run(History history) throws UnknownRunException, IOException {
        List<RunId> runs = new ArrayList<>();
        for (String name : action.runs()) {
            runs.add(history.resolve(name));
        }
        if (runs.isEmpty()) {
            history.reread();
            runs = folders.ids();
        }
        Map<RunId, List<String>> damaged = new LinkedHashMap<>();
        for (RunId run : runs) {
            List<String> problems = problems(run);
            if (!problems.isEmpty()) {
                damaged.put(run, problems);
            }
        }
        report(runs.size(), damaged);
        return damaged.isEmpty() ? ExitStatuses.OK : ExitStatuses.FAILED;
    }

    private List<String> problems(RunId run) {
        RunRecord record = folders.record(run).orElse(null);
        if (record == null) {
            // One that is being made, or whose console was killed before anything was started, has none yet.
            return folders.running().contains(run) ? List.of() : List.of("its record cannot be read");
        }
        if (record.end().isEmpty()) {
            // It is being written.
            return List.of();
        }
        return RunCheck.problems(record, folders);
    }

    private void report(int count, Map<RunId, List<String>> damaged) throws IOException {
        if (action.json()) {
            JsonOutput.write(out, json -> write(count, damaged, json));
            return;
        }
        StringBuilder text = new StringBuilder();
        damaged.forEach((run, problems) -> problems.forEach(problem ->
                text.append(run).append(": ").append(Harmless.line(problem)).append('\n')));
        text.append(damaged.isEmpty() ? "good: " : "DAMAGED: " + damaged.size() + " of ")
                .append(count)
                .append(count == 1 ? " run\n" : " runs\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(int count, Map<RunId, List<String>> damaged, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("good", damaged.isEmpty());
        json.writeNumberField("runs", count);
        json.writeArrayFieldStart("damaged");
        for (Map.Entry<RunId, List<String>> one : damaged.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", one.getKey().text());
            RunJson.texts("problems", one.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
