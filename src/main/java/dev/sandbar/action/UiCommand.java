package dev.sandbar.action;

/** What only the full screen can do; the words are the names in keymap files, in the palette and after {@code :}. */
public enum UiCommand implements ScreenCommand {
    CURSOR_DOWN("cursor.down", "Down"),
    CURSOR_UP("cursor.up", "Up"),
    CURSOR_FIRST("cursor.first", "To the first"),
    CURSOR_LAST("cursor.last", "To the last"),
    CURSOR_HALF_DOWN("cursor.half-down", "Half a page down"),
    CURSOR_HALF_UP("cursor.half-up", "Half a page up"),
    CURSOR_PAGE_DOWN("cursor.page-down", "A page down"),
    CURSOR_PAGE_UP("cursor.page-up", "A page up"),
    PANEL_NEXT("panel.next", "Next panel"),
    PANEL_PREVIOUS("panel.previous", "Previous panel"),
    PANEL_1("panel.1", "First panel"),
    PANEL_2("panel.2", "Second panel"),
    PANEL_3("panel.3", "Third panel"),
    PANEL_PANES("panel.panes", "To the panes"),
    SANDBOX_ATTACH("sandbox.attach", "Go to its session, or open a shell"),
    SANDBOX_SHELL("sandbox.shell", "Open a shell in a new pane"),
    SANDBOX_EXEC("sandbox.exec", "Run one command"),
    SANDBOX_MARK("sandbox.mark", "Mark"),
    SANDBOX_MARK_RANGE("sandbox.mark-range", "Mark a range"),
    SANDBOX_MARK_ALL("sandbox.mark-all", "Mark all shown"),
    SANDBOX_CLEAR_MARKS("sandbox.clear-marks", "Clear the marks"),
    SANDBOX_ACTIONS("sandbox.actions", "What can be done with it"),
    SANDBOX_START("sandbox.start", "Start"),
    SANDBOX_STOP("sandbox.stop", "Stop"),
    SANDBOX_RESTART("sandbox.restart", "Restart"),
    SANDBOX_PAUSE("sandbox.pause", "Pause"),
    SANDBOX_RESUME("sandbox.resume", "Resume"),
    SANDBOX_ARCHIVE("sandbox.archive", "Archive: stop it and put it away"),
    SANDBOX_EXTEND("sandbox.extend", "Extend the time until it stops by itself"),
    SANDBOX_REMOVE("sandbox.remove", "Remove"),
    SANDBOX_INSPECT("sandbox.inspect", "Show everything known of it"),
    SANDBOX_LOGS("sandbox.logs", "Show its log"),
    SANDBOX_STATS("sandbox.stats", "Show what it uses"),
    LIST_FILTER("list.filter", "Filter the list"),
    LIST_NEXT_MATCH("list.next-match", "Next match"),
    LIST_PREVIOUS_MATCH("list.previous-match", "Previous match"),
    LIST_SORT("list.sort", "Sort by the next column"),
    LIST_REVERSE("list.reverse", "Reverse the order"),
    LIST_ALL("list.all", "Show or hide what is stopped"),
    LIST_FOLD("list.fold", "Fold or unfold the group"),
    LIST_REFRESH("list.refresh", "Ask the providers again"),
    PANE_TO_DASHBOARD("pane.to-dashboard", "To the dashboard; the session goes on"),
    PANE_FOCUS_LEFT("pane.focus-left", "To the pane on the left"),
    PANE_FOCUS_RIGHT("pane.focus-right", "To the pane on the right"),
    PANE_FOCUS_UP("pane.focus-up", "To the pane above"),
    PANE_FOCUS_DOWN("pane.focus-down", "To the pane below"),
    PANE_GROW_LEFT("pane.grow-left", "Move the border left"),
    PANE_GROW_RIGHT("pane.grow-right", "Move the border right"),
    PANE_GROW_UP("pane.grow-up", "Move the border up"),
    PANE_GROW_DOWN("pane.grow-down", "Move the border down"),
    PANE_SPLIT_RIGHT("pane.split-right", "Split: a shell on the right"),
    PANE_SPLIT_BELOW("pane.split-below", "Split: a shell below"),
    PANE_CLOSE("pane.close", "Close the pane"),
    PANE_ZOOM("pane.zoom", "Zoom the pane"),
    PANE_NEXT_LAYOUT("pane.next-layout", "Next layout"),
    PANE_SCROLLBACK("pane.scrollback", "Copy mode: scroll back, mark, copy"),
    PANE_SEARCH("pane.search", "Search in what the pane showed"),
    PANE_COPY("pane.copy", "Copy what the pane shows"),
    PANE_COPY_OUTPUT("pane.copy-output", "Copy what the last command printed"),
    PANE_TAKE_OFFER("pane.take-offer", "Copy what the program offers"),
    PANE_EDIT_SCROLLBACK("pane.edit-scrollback", "What the pane showed, in your editor"),
    PANE_RECORD("pane.record", "Record what the pane shows, or no longer"),
    PANE_LINKS("pane.links", "Open or copy an address in sight"),
    TAB_1("tab.1", "Tab 1"),
    TAB_2("tab.2", "Tab 2"),
    TAB_3("tab.3", "Tab 3"),
    TAB_4("tab.4", "Tab 4"),
    TAB_5("tab.5", "Tab 5"),
    TAB_6("tab.6", "Tab 6"),
    TAB_7("tab.7", "Tab 7"),
    TAB_8("tab.8", "Tab 8"),
    TAB_9("tab.9", "Tab 9"),
    TAB_NEXT("tab.next", "Next tab"),
    TAB_PREVIOUS("tab.previous", "Previous tab"),
    TAB_LAST("tab.last", "The tab before"),
    TAB_RENAME("tab.rename", "Rename the tab"),
    APP_COMMAND("app.command", "Command line"),
    APP_PALETTE("app.palette", "Palette"),
    APP_HELP("app.help", "Keys"),
    APP_RUNS("app.runs", "All that was run"),
    APP_QUIT("app.quit", "Quit"),
    APP_CANCEL("app.cancel", "Cancel"),
    APP_REDRAW("app.redraw", "Draw the screen anew"),
    APP_SUSPEND("app.suspend", "Back to the shell; fg goes on here"),
    LOGS_FOLLOW("logs.follow", "Follow the log"),
    LOGS_WRAP("logs.wrap", "Wrap long lines");

    private final String word;
    private final String help;

    UiCommand(String word, String help) {
        this.word = word;
        this.help = help;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String help() {
        return help;
    }
}
