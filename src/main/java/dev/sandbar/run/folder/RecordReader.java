package dev.sandbar.run.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.run.record.RunCommand;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunOrigin;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.run.record.RunState;
import dev.sandbar.run.record.RunTarget;
import dev.sandbar.run.record.Truncation;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.SandboxId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what {@link RecordWriter} wrote; fields that it does not know are passed over. */
final class RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordReader() {}

    /** The record of one line; empty when it is none. */
    static Optional<RunRecord> read(String line) {
        try {
            return Optional.of(record(JSON.readTree(line)));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static RunRecord record(JsonNode json) {
        RunTarget target = new RunTarget(
                new SandboxId(text(json, "provider"), text(json, "sandboxKey")),
                text(json, "sandbox"),
                text(json, "kind"),
                map(json, "facts"));
        return new RunRecord(
                new RunId(text(json, "id")),
                target,
                command(json),
                origin(json),
                RunState.valueOf(text(json, "state")),
                optional(json, "started").map(Instant::parse),
                json.has("end") ? Optional.of(end(json.get("end"))) : Optional.empty());
    }

    private static RunCommand command(JsonNode json) {
        return new RunCommand(
                texts(json, "command"),
                optional(json, "directory"),
                texts(json, "environment"),
                optional(json, "user"),
                json.path("terminal").asBoolean(),
                optional(json, "timeout").map(Duration::parse),
                json.has("maxOutput") ? OptionalLong.of(json.path("maxOutput").asLong()) : OptionalLong.empty(),
                texts(json, "artifacts"));
    }

    private static RunOrigin origin(JsonNode json) {
        return new RunOrigin(
                new ProcessIdentity(
                        json.path("ownerPid").asLong(),
                        json.path("ownerStarted").asLong(),
                        text(json, "ownerBoot")),
                Instant.parse(text(json, "created")),
                optional(json, "group").map(RunId::new),
                map(json, "labels"));
    }

    private static RunEnd end(JsonNode json) {
        OptionalInt code =
                json.has("exitCode") ? OptionalInt.of(json.get("exitCode").asInt()) : OptionalInt.empty();
        return new RunEnd(
                new RunResult(
                        Outcome.valueOf(text(json, "outcome")),
                        code,
                        Duration.ofNanos(json.path("nanos").asLong()),
                        text(json, "reason"),
                        texts(json, "evidence")),
                Instant.parse(text(json, "at")),
                summary(json.path("stdout")),
                summary(json.path("stderr")),
                json.has("artifacts") ? Optional.of(artifacts(json.get("artifacts"))) : Optional.empty());
    }

    private static ArtifactSummary artifacts(JsonNode json) {
        return new ArtifactSummary(
                json.path("kept").asInt(),
                json.path("bytes").asLong(),
                json.path("skipped").asInt(),
                text(json, "index"),
                optional(json, "trouble"));
    }

    private static OutputSummary summary(JsonNode json) {
        JsonNode cut = json.path("truncated");
        Optional<Truncation> truncation = cut.isObject()
                ? Optional.of(new Truncation(
                        cut.path("omittedBytes").asLong(),
                        cut.path("omittedLines").asLong(),
                        cut.path("headBytes").asLong(),
                        cut.path("tailBytes").asLong()))
                : Optional.empty();
        return new OutputSummary(
                json.path("written").asLong(),
                json.path("bytes").asLong(),
                json.path("lines").asLong(),
                text(json, "sha256"),
                json.path("redactions").asLong(),
                truncation);
    }

    private static String text(JsonNode json, String name) {
        return optional(json, name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static Optional<String> optional(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null ? Optional.empty() : Optional.ofNullable(value.textValue());
    }

    private static Map<String, String> map(JsonNode json, String name) {
        Map<String, String> map = new LinkedHashMap<>();
        json.path(name)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
