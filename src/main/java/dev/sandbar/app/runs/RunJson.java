package dev.sandbar.app.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Records as the JSON that the shell commands print; what is not known is null. */
final class RunJson {
    private static final double NANOS = 1e9;

    private RunJson() {}

    static void write(RunRecord run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", run.id().text());
        json.writeStringField("sandbox", run.target().qualifiedName());
        json.writeStringField("provider", run.target().sandbox().provider());
        json.writeStringField("sandboxKey", run.target().sandbox().key());
        json.writeStringField("kind", run.target().kind());
        labels("facts", run.target().facts(), json);
        texts("command", run.command().words(), json);
        text("directory", run.command().directory(), json);
        texts("environment", run.command().environment(), json);
        text("user", run.command().user(), json);
        json.writeBooleanField("terminal", run.command().terminal());
        seconds("timeoutSeconds", run.command().timeout(), json);
        if (run.command().maxOutput().isPresent()) {
            json.writeNumberField("maxOutputBytes", run.command().maxOutput().getAsLong());
        } else {
            json.writeNullField("maxOutputBytes");
        }
        artifacts(run, json);
        json.writeStringField("state", run.state().name());
        json.writeStringField("created", run.origin().created().toString());
        text("started", run.started().map(Object::toString), json);
        text("group", run.origin().group().map(Object::toString), json);
        labels("labels", run.origin().labels(), json);
        end(run.end(), json);
        json.writeEndObject();
    }

    private static void artifacts(RunRecord run, JsonGenerator json) throws IOException {
        if (run.command().artifacts().isEmpty()) {
            json.writeNullField("artifacts");
            return;
        }
        json.writeObjectFieldStart("artifacts");
        texts("patterns", run.command().artifacts(), json);
        Optional<ArtifactSummary> summary = run.end().flatMap(RunEnd::artifacts);
        json.writeBooleanField("collected", summary.isPresent());
        json.writeNumberField("kept", summary.map(ArtifactSummary::kept).orElse(0));
        json.writeNumberField("bytes", summary.map(ArtifactSummary::bytes).orElse(0L));
        json.writeNumberField("skipped", summary.map(ArtifactSummary::skipped).orElse(0));
        text("trouble", summary.flatMap(ArtifactSummary::trouble), json);
        json.writeEndObject();
    }

    private static void labels(String name, Map<String, String> labels, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> label : labels.entrySet()) {
            json.writeStringField(label.getKey(), label.getValue());
        }
        json.writeEndObject();
    }

    private static void end(Optional<RunEnd> end, JsonGenerator json) throws IOException {
        text("ended", end.map(how -> how.at().toString()), json);
        text("outcome", end.map(how -> how.result().outcome().name()), json);
        number("exitCode", end.map(how -> how.result().exitCode()).orElse(OptionalInt.empty()), json);
        text("reason", end.map(how -> how.result().reason()), json);
        texts("evidence", end.map(how -> how.result().evidence()).orElse(List.of()), json);
        seconds("seconds", end.map(how -> how.result().duration()), json);
        output("stdout", end.map(RunEnd::stdout), json);
        output("stderr", end.map(RunEnd::stderr), json);
    }

    private static void output(String name, Optional<OutputSummary> summary, JsonGenerator json) throws IOException {
        if (summary.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        OutputSummary output = summary.get();
        json.writeObjectFieldStart(name);
        json.writeNumberField("bytes", output.bytes());
        json.writeNumberField("lines", output.lines());
        json.writeStringField("sha256", output.sha256());
        json.writeNumberField("redactions", output.redactions());
        if (output.truncation().isPresent()) {
            json.writeObjectFieldStart("truncated");
            json.writeNumberField("omittedBytes", output.truncation().get().omittedBytes());
            json.writeNumberField("omittedLines", output.truncation().get().omittedLines());
            json.writeNumberField("headBytes", output.truncation().get().headBytes());
            json.writeNumberField("tailBytes", output.truncation().get().tailBytes());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static void text(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    static void number(String name, OptionalInt value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }

    static void seconds(String name, Optional<Duration> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get().toNanos() / NANOS);
        } else {
            json.writeNullField(name);
        }
    }

    static void texts(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
