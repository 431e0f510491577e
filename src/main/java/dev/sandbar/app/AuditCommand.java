package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandbar.action.Action;
import dev.sandbar.history.ShellLine;
import dev.sandbar.history.audit.AuditFiles;
import dev.sandbar.history.audit.AuditReader;
import dev.sandbar.history.audit.AuditVerifier;
import dev.sandbar.history.audit.AuditVerifier.Finding;
import dev.sandbar.history.audit.AuditVerifier.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code sandbar audit}: what was done, and whether that is what was written. */
final class AuditCommand {
    private final Context context;
    private final Action.Audit action;

    AuditCommand(Context context, Action.Audit action) {
        this.context = context;
        this.action = action;
    }

    int run() throws IOException {
        AuditFiles files = AuditFiles.in(context.paths().data());
        return switch (action.verb()) {
            case LIST -> list(AuditReader.last(files, action.most()));
            case VERIFY -> verify(AuditVerifier.verify(files));
        };
    }

    private int list(List<JsonNode> entries) throws IOException {
        if (action.json()) {
            ObjectMapper mapper = new ObjectMapper();
            JsonOutput.write(context.streams().out(), json -> {
                json.writeStartArray();
                for (JsonNode entry : entries) {
                    mapper.writeTree(json, entry);
                }
                json.writeEndArray();
            });
            return ExitStatuses.OK;
        }
        Table table = new Table("NUMBER", "TIME", "WHO", "ACTION", "TARGET", "DECISION", "RESULT");
        for (JsonNode entry : entries) {
            table.row(
                    text(entry, "seq"),
                    text(entry, "time"),
                    text(entry, "user") + "@" + text(entry, "host") + " (" + text(entry, "face") + ")",
                    action(entry),
                    text(entry, "target"),
                    text(entry, "decision"),
                    text(entry, "result"));
        }
        table.write(context.streams().out());
        return ExitStatuses.OK;
    }

    private static String action(JsonNode entry) {
        List<String> words = new ArrayList<>(List.of(text(entry, "action")));
        entry.path("arguments").forEach(word -> words.add(word.asText()));
        return ShellLine.of(words);
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asText();
    }

    private int verify(Verdict verdict) throws IOException {
        if (action.json()) {
            JsonOutput.write(context.streams().out(), json -> write(verdict, json));
        } else {
            say(verdict);
        }
        return verdict.good() ? ExitStatuses.OK : ExitStatuses.FAILED;
    }

    private void say(Verdict verdict) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Finding repair : verdict.repairs()) {
            text.append("line ")
                    .append(repair.line())
                    .append(' ')
                    .append(repair.what())
                    .append('\n');
        }
        for (Finding finding : verdict.findings()) {
            text.append("line ")
                    .append(finding.line())
                    .append(' ')
                    .append(finding.what())
                    .append('\n');
        }
        text.append(verdict.good() ? "good: " : "CHANGED: ")
                .append(verdict.lines())
                .append(" lines, the last has the hash ")
                .append(verdict.hash())
                .append('\n');
        context.streams().out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Verdict verdict, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("good", verdict.good());
        json.writeNumberField("lines", verdict.lines());
        json.writeStringField("hash", verdict.hash());
        write("findings", verdict.findings(), json);
        write("repairs", verdict.repairs(), json);
        json.writeEndObject();
    }

    private static void write(String name, List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeNumberField("line", finding.line());
            json.writeStringField("what", finding.what());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
