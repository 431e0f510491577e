package dev.sandbar.vt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything about a cell but its character: one entry of the table of interned looks. */
record Look(Style style, @Nullable Link link) {
    static final Look DEFAULT = new Look(Style.DEFAULT, null);

    boolean hasLink(@Nullable Link other) {
        return Objects.equals(link, other);
    }
}
