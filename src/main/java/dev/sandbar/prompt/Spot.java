package dev.sandbar.prompt;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.OptionInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at the cursor.
 *
 * @param targets the sandboxes that the line names before the cursor
 * @param directory where the command is to run, when an option before the cursor says so
 */
record Spot(Kind kind, Optional<ActionInfo> action, List<String> targets, Optional<String> directory) {
    /** What may be written there. */
    enum Kind {
        ACTION,
        NAME,
        DIRECTORY,
        PATH,
        PROGRAM,
        PROVIDER,
        TOPIC,
        NOTHING
    }

    Spot {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(action);
        targets = List.copyOf(targets);
        Objects.requireNonNull(directory);
    }

    /** Whether options may be written there. */
    boolean takesOptions() {
        return kind == Kind.NAME || kind == Kind.PROGRAM;
    }

    /** The options of the action. */
    List<OptionInfo> options() {
        return action.map(ActionInfo::options).orElse(List.of());
    }
}
