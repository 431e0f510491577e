package dev.sandbar.app;

import dev.sandbar.app.many.Collected;
import dev.sandbar.app.many.Ending;
import dev.sandbar.app.many.Target;
import dev.sandbar.run.record.RunId;
import dev.sandbar.sandbox.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a command in several sandboxes, a row each. */
final class ManySummary {
    private static final String LEFT_OUT = "cancelled before its turn";

    private final Map<Target, Ending> endings;

    ManySummary(Map<Target, Ending> endings) {
        this.endings = endings;
    }

    /** A table. */
    String text() throws IOException {
        Table table = new Table("SANDBOX", "OUTCOME", "CODE", "TIME", "");
        endings.forEach((target, ending) -> {
            Row row = row(ending);
            table.row(target.name(), row.outcome(), row.code(), row.time(), row.why());
        });
        return text(table);
    }

    /** The same with what was kept, and where; below it the patterns that were in vain. */
    String textWithArtifacts(Map<Target, RunId> runs) throws IOException {
        Table table = new Table("SANDBOX", "OUTCOME", "CODE", "TIME", "RUN", "ARTIFACTS", "");
        endings.forEach((target, ending) -> {
            Row row = row(ending);
            String run = Optional.ofNullable(runs.get(target)).map(RunId::brief).orElse("");
            String kept = collected(ending)
                    .map(Collected::summary)
                    .map(ArtifactWords::of)
                    .orElse("");
            table.row(target.name(), row.outcome(), row.code(), row.time(), run, kept, row.why());
        });
        StringBuilder text = new StringBuilder(text(table));
        unmatched().forEach((pattern, names) -> text.append("sandbar: ")
                .append(Harmless.line(String.join(", ", names)))
                .append(": ")
                .append(ArtifactWords.unmatched(pattern))
                .append('\n'));
        return text.toString();
    }

    /** The names of the sandboxes in which nothing matched, for each such pattern. */
    private Map<String, List<String>> unmatched() {
        Map<String, List<String>> unmatched = new LinkedHashMap<>();
        endings.forEach((target, ending) -> collected(ending)
                .map(Collected::unmatched)
                .orElse(List.of())
                .forEach(pattern -> unmatched
                        .computeIfAbsent(pattern, any -> new ArrayList<>())
                        .add(target.name())));
        return unmatched;
    }

    private static Optional<Collected> collected(Ending ending) {
        return ending instanceof Ending.Ended ended ? ended.artifacts() : Optional.empty();
    }

    private static String text(Table table) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        table.write(text);
        return text.toString(StandardCharsets.UTF_8);
    }

    private record Row(String outcome, String code, String time, String why) {}

    private static Row row(Ending ending) {
        if (ending instanceof Ending.Ended ended) {
            boolean lost = ended.result().outcome() == Outcome.LOST;
            return new Row(
                    ended.result().outcome().words(),
                    ended.result().exitCode().isPresent()
                            ? Integer.toString(ended.result().exitCode().getAsInt())
                            : "",
                    Elapsed.words(ended.result().duration()),
                    lost ? ended.result().reason() : "");
        }
        return ending instanceof Ending.Refused refused
                ? new Row(
                        Outcome.NOT_STARTED.words(),
                        "",
                        "",
                        refused.reason().getMessage() + "; " + refused.reason().nextStep())
                : new Row(Outcome.CANCELLED.words(), "", "", LEFT_OUT);
    }

    /** How it ended in one sandbox, without why. */
    static String words(Ending ending) {
        if (ending instanceof Ending.Ended ended) {
            return Narration.words(ended.result());
        }
        return ending instanceof Ending.Refused refused
                ? "failed: " + refused.reason().getMessage()
                : LEFT_OUT;
    }
}
