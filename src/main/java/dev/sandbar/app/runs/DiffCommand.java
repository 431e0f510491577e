package dev.sandbar.app.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.action.RunsAction;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.JsonOutput;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.history.diff.Dimension;
import dev.sandbar.history.diff.Hunk;
import dev.sandbar.history.diff.RunDiff;
import dev.sandbar.history.diff.RunDiff.Lists;
import dev.sandbar.history.diff.RunDiff.Outputs;
import dev.sandbar.history.diff.Verdict;
import dev.sandbar.run.record.RunId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code sandbar runs diff}: ends with 1 when something changed, as diff does. */
record DiffCommand(OutputStream out, RunsAction.Diff action) {
    private static final int NAME_WIDTH = 13;
    /** More details than these have a line each. */
    private static final int MOST_IN_LINE = 3;
    /** Enough to see the noise of a command's duration. */
    private static final int OTHERS = 20;

    int run(History history) throws UnknownRunException, IOException {
        RunId before = history.resolve(action.before());
        RunId after = history.resolve(action.after());
        List<Dimension> all = compare(history, before, after, action.raw());
        if (action.json()) {
            JsonOutput.write(out, json -> write(before, after, all, json));
        } else {
            out.write(text(all).getBytes(StandardCharsets.UTF_8));
        }
        boolean changed = all.stream().anyMatch(one -> one.verdict() == Verdict.CHANGED);
        return changed ? ExitStatuses.FAILED : ExitStatuses.OK;
    }

    /**
     * What differs between two runs.
     *
     * @param raw whether times, addresses and the like count as differences in the output
     */
    static List<Dimension> compare(History history, RunId before, RunId after, boolean raw) {
        return new RunDiff(history.record(before), history.record(after), raw)
                .compare(
                        new Outputs(() -> history.output(before), () -> history.output(after)),
                        new Lists(() -> history.artifacts(before).list(), () -> history.artifacts(after)
                                .list()),
                        history.durations(history.record(before), OTHERS));
    }

    /** One dimension in words, without what differs in the output; ends its line. */
    static String words(Dimension one) {
        StringBuilder text = new StringBuilder(one.name())
                .append(" ".repeat(Math.max(1, NAME_WIDTH - one.name().length())))
                .append(one.verdict().words());
        boolean many = one.details().size() > MOST_IN_LINE;
        String separator = many ? ":\n" + " ".repeat(NAME_WIDTH) : ": ";
        for (String detail : one.details()) {
            text.append(separator).append(Harmless.line(detail));
            separator = many ? "\n" + " ".repeat(NAME_WIDTH) : "; ";
        }
        return text.append('\n').toString();
    }

    private static String text(List<Dimension> all) {
        StringBuilder text = new StringBuilder();
        for (Dimension one : all) {
            text.append(words(one));
            one.hunks().forEach(hunk -> append(hunk, text));
        }
        return text.toString();
    }

    private static void append(Hunk hunk, StringBuilder text) {
        text.append("@@ -")
                .append(hunk.before())
                .append(',')
                .append(hunk.beforeCount())
                .append(" +")
                .append(hunk.after())
                .append(',')
                .append(hunk.afterCount())
                .append(" @@\n");
        for (Hunk.Line line : hunk.lines()) {
            text.append(line.kind().mark())
                    .append(Harmless.line(line.text().replace("\t", "    ")))
                    .append('\n');
        }
    }

    private static void write(RunId before, RunId after, List<Dimension> all, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", before.text());
        json.writeStringField("after", after.text());
        json.writeArrayFieldStart("dimensions");
        for (Dimension one : all) {
            json.writeStartObject();
            json.writeStringField("name", one.name());
            json.writeStringField("verdict", one.verdict().words());
            RunJson.texts("details", one.details(), json);
            json.writeArrayFieldStart("hunks");
            for (Hunk hunk : one.hunks()) {
                write(hunk, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Hunk hunk, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("before", hunk.before());
        json.writeNumberField("after", hunk.after());
        json.writeArrayFieldStart("lines");
        for (Hunk.Line line : hunk.lines()) {
            json.writeString(line.kind().mark() + line.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
