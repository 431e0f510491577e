package dev.sandbar.history;

import dev.sandbar.run.record.RunRecord;
import dev.sandbar.sandbox.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Words that stand for what a run is, each one word for the tokenizer whatever is in it. */
final class RunTags {
    static final String LIVE = "live";

    private RunTags() {}

    static String of(RunRecord record) {
        Optional<Outcome> outcome = record.end().map(end -> end.result().outcome());
        return provider(record.target().sandbox().provider()) + " "
                + sandbox(record.target().name()) + " "
                + outcome.map(RunTags::outcome).orElse(LIVE);
    }

    static String provider(String name) {
        return "provider" + hex(name);
    }

    static String sandbox(String name) {
        return "sandbox" + hex(name);
    }

    static String outcome(Outcome outcome) {
        return "outcome" + hex(outcome.name());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
