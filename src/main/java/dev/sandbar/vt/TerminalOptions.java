package dev.sandbar.vt;

import java.util.Objects;

/**
 * What a terminal is made with.
 *
 * @param historyRows how many rows that scrolled off are kept; 0 keeps none
 * @param clipboardWrite whether OSC 52 may put text into the clipboard (as an event; reading it is never possible)
 * @param ambiguousWide whether characters of ambiguous width take two columns, as in some East Asian locales
 */
public record TerminalOptions(Size size, int historyRows, boolean clipboardWrite, boolean ambiguousWide) {
    /** History rows of {@link #of}: enough to look back, small enough for dozens of panes. */
    public static final int DEFAULT_HISTORY_ROWS = 10_000;

    public TerminalOptions {
        Objects.requireNonNull(size);
        if (historyRows < 0) {
            throw new IllegalArgumentException("history cannot have " + historyRows + " rows");
        }
    }

    /** The usual options for a screen of this size: history, no clipboard, ambiguous characters narrow. */
    public static TerminalOptions of(Size size) {
        return new TerminalOptions(size, DEFAULT_HISTORY_ROWS, false, false);
    }

    public TerminalOptions withHistoryRows(int rows) {
        return new TerminalOptions(size, rows, clipboardWrite, ambiguousWide);
    }

    public TerminalOptions withAmbiguousWide(boolean wide) {
        return new TerminalOptions(size, historyRows, clipboardWrite, wide);
    }

    public TerminalOptions withClipboardWrite(boolean allowed) {
        return new TerminalOptions(size, historyRows, allowed, ambiguousWide);
    }
}
