package dev.sandbar.keymap;

import java.util.Locale;
import java.util.Optional;

/** Where a key is pressed; a keymap file has one table for each. */
public enum Context {
    GLOBAL(false),
    LIST(true),
    DETAILS(true),
    LOGS(true),
    COMMAND(false),
    PALETTE(false),
    RUNS(false),
    /** After the leader, inside a pane. */
    PANE(false),
    COPY(false),
    FORM(false),
    CONFIRM(false);

    private final boolean inheritsGlobal;

    Context(boolean inheritsGlobal) {
        this.inheritsGlobal = inheritsGlobal;
    }

    /** Whether a key that is not bound here is looked for in {@link #GLOBAL}; never where text is typed. */
    public boolean inheritsGlobal() {
        return inheritsGlobal;
    }

    /** The name of its table. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The context of a table. */
    public static Optional<Context> of(String table) {
        for (Context context : values()) {
            if (context.table().equals(table)) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }
}
