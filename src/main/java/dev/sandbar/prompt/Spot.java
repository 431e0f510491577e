package dev.sandbar.prompt;

import dev.sandbar.action.OptionInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at the cursor.
 *
 * @param options the options that may be written there as well
 * @param targets the sandboxes that the line names before the cursor
 * @param directory where the command is to run, when an option before the cursor says so
 */
record Spot(Kind kind, List<OptionInfo> options, List<String> targets, Optional<String> directory) {
    /** What may be written there. */
    enum Kind {
        ACTION,
        NAME,
        DIRECTORY,
        PATH,
        PROGRAM,
        PROVIDER,
        RUN,
        TOPIC,
        VERB,
        NOTHING
    }

    Spot {
        Objects.requireNonNull(kind);
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        Objects.requireNonNull(directory);
    }

    /** Of which nothing is known but its kind. */
    static Spot of(Kind kind) {
        return new Spot(kind, List.of(), List.of(), Optional.empty());
    }
}
