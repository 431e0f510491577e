package dev.sandbar.vt;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An OSC 8 hyperlink: chosen by the program, so never to be opened without asking.
 *
 * @param uri printable ASCII, bounded in length
 * @param id what joins several stretches into one link, where the program gave it
 */
public record Link(String uri, @Nullable String id) {
    public Link {
        Objects.requireNonNull(uri);
    }
}
