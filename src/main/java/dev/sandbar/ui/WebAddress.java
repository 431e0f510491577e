package dev.sandbar.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells which addresses may be opened, and where they really lead. */
public final class WebAddress {
    /** Not file: it would name a file of this computer, and the program runs in a sandbox. */
    private static final List<String> OPENED = List.of("http:", "https:", "mailto:");

    private WebAddress() {}

    /** Whether opening it can do no more than show a page or begin a letter. */
    public static boolean canBeOpened(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        return OPENED.stream().anyMatch(lower::startsWith) && uri.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** The computer that it leads to, which what stands before an {@code @} may hide. */
    public static Optional<String> host(String uri) {
        try {
            return Optional.ofNullable(new URI(uri).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
