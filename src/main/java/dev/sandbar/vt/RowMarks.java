package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** What is true of a row as a whole. */
record RowMarks(boolean wraps, LineSize size, @Nullable PromptPart prompt) {
    static final RowMarks NONE = new RowMarks(false, LineSize.NORMAL, null);
}
