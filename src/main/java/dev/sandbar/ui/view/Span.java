package dev.sandbar.ui.view;

import dev.sandbar.ui.theme.Role;
import java.util.Objects;

/** A piece of text that looks the same throughout. */
record Span(String text, Role role) {
    Span {
        Objects.requireNonNull(text);
        Objects.requireNonNull(role);
    }
}
