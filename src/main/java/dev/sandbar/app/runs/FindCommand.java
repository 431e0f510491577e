package dev.sandbar.app.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.action.RunFilter;
import dev.sandbar.action.RunsAction;
import dev.sandbar.app.Elapsed;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.JsonOutput;
import dev.sandbar.app.Table;
import dev.sandbar.history.History;
import dev.sandbar.history.RunQuery;
import dev.sandbar.history.RunSummary;
import dev.sandbar.sandbox.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code sandbar runs ls}. */
record FindCommand(OutputStream out, RunsAction.Find action) {
    /** Enough of an identifier to be the only one that begins so: its time, and 20 random bits. */
    private static final int LONGEST_COMMAND = 80;

    int run(History history) throws IOException {
        List<RunSummary> found = history.find(query(action.filter()));
        switch (action.form()) {
            case TABLE -> table(found);
            case NAMES -> names(found);
            case JSON -> JsonOutput.write(out, json -> write(found, json));
        }
        return ExitStatuses.OK;
    }

    private static RunQuery query(RunFilter filter) {
        Optional<String> sandbox = filter.sandbox();
        int slash = sandbox.map(name -> name.indexOf('/')).orElse(-1);
        return new RunQuery(
                slash < 0
                        ? filter.provider()
                        : filter.provider().or(() -> sandbox.map(name -> name.substring(0, slash))),
                sandbox.map(name -> name.substring(slash + 1)),
                filter.outcome(),
                filter.live(),
                filter.since(),
                filter.text(),
                Optional.empty(),
                filter.limit());
    }

    private void names(List<RunSummary> found) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RunSummary run : found) {
            text.append(run.id()).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void table(List<RunSummary> found) throws IOException {
        Table table = new Table("RUN", "SANDBOX", "OUTCOME", "CODE", "ASKED FOR", "TOOK", "COMMAND");
        for (RunSummary run : found) {
            table.row(
                    run.id().brief(),
                    run.qualifiedName(),
                    outcome(run),
                    run.exitCode().isPresent() ? String.valueOf(run.exitCode().getAsInt()) : "",
                    RunTimes.local(run.times().created()),
                    run.times().duration().map(Elapsed::words).orElse(""),
                    shortened(run.line()));
        }
        table.write(out);
    }

    private static String outcome(RunSummary run) {
        return run.outcome()
                .map(Outcome::words)
                .orElseGet(() -> run.state().name().toLowerCase(Locale.ROOT));
    }

    private static String shortened(String line) {
        String one = line.replace('\n', ' ');
        return one.length() <= LONGEST_COMMAND ? one : one.substring(0, LONGEST_COMMAND - 1) + "…";
    }

    private static void write(List<RunSummary> found, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (RunSummary run : found) {
            json.writeStartObject();
            json.writeStringField("id", run.id().text());
            json.writeStringField("sandbox", run.qualifiedName());
            json.writeStringField("provider", run.provider());
            json.writeStringField("command", run.line());
            RunJson.texts("argv", run.command(), json);
            json.writeStringField("state", run.state().name());
            RunJson.text("outcome", run.outcome().map(Enum::name), json);
            RunJson.number("exitCode", run.exitCode(), json);
            json.writeStringField("created", run.times().created().toString());
            RunJson.text("started", run.times().started().map(Object::toString), json);
            RunJson.text("ended", run.times().ended().map(Object::toString), json);
            RunJson.seconds("seconds", run.times().duration(), json);
            json.writeNumberField("keptBytes", run.kept());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
