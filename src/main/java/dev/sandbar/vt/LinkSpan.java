package dev.sandbar.vt;

import java.util.Objects;

/**
 * A link in the text.
 *
 * @param range the cells that it is shown in, which may say something else
 * @param uri where it leads: printable ASCII, bounded in length; chosen by the program, so never to be opened unseen
 */
public record LinkSpan(TextRange range, String uri) {
    public LinkSpan {
        Objects.requireNonNull(range);
        Objects.requireNonNull(uri);
    }
}
