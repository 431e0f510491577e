package dev.sandbar.provider.script;

import java.util.Locale;

/** How what the script writes comes out of the sandbox. */
public enum Carriage {
    /** Every byte as it is, and stderr apart from it. */
    PLAIN,
    /** As base64, since a terminal may change other bytes; stderr comes after it in the same stream. */
    TEXT;

    /** What the script calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
