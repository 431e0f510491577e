package dev.sandbar.ui.theme;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a part of the screen is for; themes say how each looks. */
public enum Role {
    /** What everything else stands on. */
    BACKGROUND(null),
    TEXT(BACKGROUND),
    MUTED(TEXT),
    ACCENT(TEXT),
    GOOD(TEXT),
    BAD(TEXT),
    /** Something in the background wants to be looked at. */
    ALERT(ACCENT),
    /** The line at the top. */
    HEADER(TEXT),
    BORDER(MUTED),
    BORDER_FOCUS(ACCENT),
    TITLE(TEXT),
    TITLE_FOCUS(ACCENT),
    /** The names of columns. */
    COLUMN(MUTED),
    /** The line above a provider's sandboxes. */
    GROUP(ACCENT),
    /** The row under the cursor. */
    SELECTION(TEXT),
    /** The row under the cursor of a panel that does not get the keys. */
    SELECTION_UNFOCUSED(SELECTION),
    MARK(ACCENT),
    STATE_RUNNING(GOOD),
    /** On its way to another state. */
    STATE_CHANGING(ACCENT),
    STATE_PAUSED(ACCENT),
    STATE_STOPPED(MUTED),
    STATE_FAILED(BAD),
    /** Not known for sure any more. */
    STATE_STALE(ALERT),
    /** Bars of what is measured. */
    GRAPH(STATE_RUNNING),
    TAB(MUTED),
    TAB_CURRENT(TITLE_FOCUS),
    KEY_HINT(ACCENT),
    HINT(MUTED),
    /** A box that lies over the screen. */
    OVERLAY(TEXT),
    INPUT(TEXT),
    /** What a search found. */
    SEARCH(ACCENT);

    private final @Nullable Role parent;

    Role(@Nullable Role parent) {
        this.parent = parent;
    }

    /** Its name in theme files: {@code border-focus}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name. */
    static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The role that it looks like in a theme that does not mention it. */
    public Optional<Role> parent() {
        return Optional.ofNullable(parent);
    }
}
