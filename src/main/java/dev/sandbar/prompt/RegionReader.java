package dev.sandbar.prompt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jline.reader.Candidate;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** JLine's reader, made to stay inside a few rows. */
final class RegionReader extends LineReaderImpl {
    // What JLine puts between and around the names in a list.
    private static final int MARGIN = 3;
    private static final int AROUND_HELP = 3;

    /** Rows that a menu needs at least below the line, a choice that makes the line longer included. */
    private static final int ROWS_FOR_MENU = 2;

    /** What stands for Esc, which is no key of its own for JLine: Ctrl-\\, which does nothing there. */
    static final byte[] LEAVE = {0x1c};

    RegionReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "sandbar", variables);
    }

    /** Empties the line; an empty line is left. */
    boolean interrupt() {
        if (buf.length() == 0) {
            throw new UserInterruptException("");
        }
        buf.clear();
        history.moveToEnd();
        return true;
    }

    // After a resize JLine draws from where it thinks the cursor is; the emulator has moved the text by then.
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        lock.lock();
        try {
            terminal.puts(Capability.clear_screen);
            super.handleSignal(signal);
        } finally {
            lock.unlock();
        }
    }

    // While it completes, JLine's size is that of the room, for its menu to count in; but a page of the menu that fills
    // the room exactly ends in a newline, and would no longer fit.
    @Override
    protected void redisplay(boolean flush) {
        int rows = size.getRows();
        size.setRows(terminal.getBufferSize().getRows());
        try {
            super.redisplay(flush);
        } finally {
            size.setRows(rows);
        }
    }

    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        int left = terminal.getHeight() - rowsOfLine();
        return left >= ROWS_FOR_MENU && super.doComplete(type, useMenu, prefix, forSuggestion);
    }

    // A list that does not fit would scroll the region, after a question; the menu has pages.
    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        if (rowsOf(possible) >= size.getRows() - rowsOfLine()) {
            return true;
        }
        return super.doList(possible, completed, runLoop, escaper, forSuggestion);
    }

    // What ends a search is done to the line afterwards; but Esc has done its work then.
    @Override
    protected boolean doSearchHistory(boolean backward) {
        boolean searched = super.doSearchHistory(backward);
        if (leaveKey().equals(getLastBinding())) {
            readBinding(getKeys());
        }
        return searched;
    }

    static String leaveKey() {
        return new String(LEAVE, StandardCharsets.US_ASCII);
    }

    private int rowsOfLine() {
        int columns = prompt.columnLength() + display.wcwidth(buf.toString());
        int breaks = (int) buf.toString().chars().filter(c -> c == '\n').count();
        return 1 + breaks + columns / Math.max(1, size.getColumns());
    }

    private int rowsOf(List<Candidate> candidates) {
        int widest = 1;
        for (Candidate candidate : candidates) {
            int help = candidate.descr() == null ? 0 : AROUND_HELP + display.wcwidth(candidate.descr());
            widest = Math.max(widest, display.wcwidth(candidate.displ()) + help);
        }
        int columns = Math.max(1, (size.getColumns() - 1 + MARGIN) / (widest + MARGIN));
        return (candidates.size() + columns - 1) / columns;
    }
}
