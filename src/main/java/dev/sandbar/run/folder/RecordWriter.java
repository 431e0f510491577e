package dev.sandbar.run.folder;

import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunOrigin;
import dev.sandbar.run.record.RunRecord;
import java.time.Duration;
import java.util.Optional;

/** A record as one line of JSON. Written by hand, since a JSON library takes longer to load than most commands to run. */
final class RecordWriter {
    private final JsonLine json = new JsonLine();

    private RecordWriter() {}

    /** The line, with its line feed. */
    static String line(RunRecord record) {
        RecordWriter writer = new RecordWriter();
        writer.write(record);
        return writer.json.text() + "\n";
    }

    private void write(RunRecord record) {
        json.open();
        json.field("id", record.id().text());
        json.field("provider", record.target().sandbox().provider());
        json.field("sandboxKey", record.target().sandbox().key());
        json.field("sandbox", record.target().name());
        json.field("kind", record.target().kind());
        json.field("facts", record.target().facts());
        write(record.command());
        write(record.origin());
        json.field("state", record.state().name());
        json.field("started", record.started().map(Object::toString));
        record.end().ifPresent(this::write);
        json.close();
    }

    private void write(RunCommand command) {
        json.field("command", command.words());
        json.field("directory", command.directory());
        json.field("environment", command.environment());
        json.field("user", command.user());
        json.field("terminal", command.terminal());
        json.field("timeout", command.timeout().map(Duration::toString));
        command.maxOutput().ifPresent(most -> json.field("maxOutput", most));
        if (!command.artifacts().isEmpty()) {
            json.field("artifacts", command.artifacts());
        }
    }

    private void write(RunOrigin origin) {
        json.field("ownerPid", origin.owner().pid());
        json.field("ownerStarted", origin.owner().started());
        json.field("ownerBoot", origin.owner().boot());
        json.field("created", origin.created().toString());
        json.field("group", origin.group().map(Object::toString));
        json.field("labels", origin.labels());
    }

    private void write(RunEnd end) {
        json.open("end");
        json.field("outcome", end.result().outcome().name());
        Optional<Long> code = end.result().exitCode().isPresent()
                ? Optional.of((long) end.result().exitCode().getAsInt())
                : Optional.empty();
        code.ifPresent(value -> json.field("exitCode", value));
        json.field("nanos", end.result().duration().toNanos());
        json.field("reason", end.result().reason());
        json.field("evidence", end.result().evidence());
        json.field("at", end.at().toString());
        write("stdout", end.stdout());
        write("stderr", end.stderr());
        end.artifacts().ifPresent(this::write);
        json.close();
    }

    private void write(ArtifactSummary artifacts) {
        json.open("artifacts");
        json.field("kept", artifacts.kept());
        json.field("bytes", artifacts.bytes());
        json.field("skipped", artifacts.skipped());
        json.field("index", artifacts.index());
        json.field("trouble", artifacts.trouble());
        json.close();
    }

    private void write(String name, OutputSummary summary) {
        json.open(name);
        json.field("written", summary.written());
        json.field("bytes", summary.bytes());
        json.field("lines", summary.lines());
        json.field("sha256", summary.sha256());
        json.field("redactions", summary.redactions());
        summary.truncation().ifPresent(truncation -> {
            json.open("truncated");
            json.field("omittedBytes", truncation.omittedBytes());
            json.field("omittedLines", truncation.omittedLines());
            json.field("headBytes", truncation.headBytes());
            json.field("tailBytes", truncation.tailBytes());
            json.close();
        });
        json.close();
    }
}
