package dev.sandbar.action;

/** What only copy mode can do; the words are the names in the table {@code [copy]} of keymap files. */
public enum CopyCommand implements ScreenCommand {
    LEFT("copy.left", "Left"),
    RIGHT("copy.right", "Right"),
    LINE_START("copy.line-start", "To the first column"),
    LINE_TEXT("copy.line-text", "To the first character of the line"),
    LINE_END("copy.line-end", "To the end of the line"),
    WORD_NEXT("copy.word-next", "To the next word"),
    WORD_PREVIOUS("copy.word-previous", "To the word before"),
    WORD_END("copy.word-end", "To the end of the word"),
    LONG_WORD_NEXT("copy.long-word-next", "To the next word between spaces"),
    LONG_WORD_PREVIOUS("copy.long-word-previous", "To the word between spaces before"),
    LONG_WORD_END("copy.long-word-end", "To the end of the word between spaces"),
    VIEW_TOP("copy.view-top", "To the first line in sight"),
    VIEW_MIDDLE("copy.view-middle", "To the middle line in sight"),
    VIEW_BOTTOM("copy.view-bottom", "To the last line in sight"),
    SCROLL_UP("copy.scroll-up", "A line up, without the cursor"),
    SCROLL_DOWN("copy.scroll-down", "A line down, without the cursor"),
    PARAGRAPH_PREVIOUS("copy.paragraph-previous", "To the empty line before"),
    PARAGRAPH_NEXT("copy.paragraph-next", "To the next empty line"),
    FIND("copy.find", "To the next … in the line"),
    FIND_BACK("copy.find-back", "To the … before in the line"),
    TILL("copy.till", "Up to the next … in the line"),
    TILL_BACK("copy.till-back", "Back to behind the … before"),
    FIND_AGAIN("copy.find-again", "To the next one in the line again"),
    FIND_REVERSED("copy.find-reversed", "The same the other way"),
    SELECT("copy.select", "Mark text, or no longer"),
    SELECT_LINES("copy.select-lines", "Mark lines"),
    SELECT_RECTANGLE("copy.select-rectangle", "Mark a rectangle"),
    SWAP_ENDS("copy.swap-ends", "To the other end of what is marked"),
    EXTEND_LEFT("copy.extend-left", "Mark to the left"),
    EXTEND_RIGHT("copy.extend-right", "Mark to the right"),
    EXTEND_UP("copy.extend-up", "Mark upwards"),
    EXTEND_DOWN("copy.extend-down", "Mark downwards"),
    EXTEND_LINE_START("copy.extend-line-start", "Mark to the first column"),
    EXTEND_LINE_END("copy.extend-line-end", "Mark to the end of the line"),
    EXTEND_PAGE_UP("copy.extend-page-up", "Mark a page upwards"),
    EXTEND_PAGE_DOWN("copy.extend-page-down", "Mark a page downwards"),
    TAKE("copy.take", "Copy what is marked, and leave"),
    TAKE_LINE("copy.take-line", "Copy the line, and leave"),
    SEARCH_NEWER("copy.search-newer", "Search towards what is newer"),
    SEARCH_OLDER("copy.search-older", "Search towards what is older"),
    NEXT_MATCH("copy.next-match", "To the next match"),
    PREVIOUS_MATCH("copy.previous-match", "To the match before"),
    CLEAR("copy.clear", "Unmark, or leave"),
    LEAVE("copy.leave", "Leave");

    private final String word;
    private final String help;

    CopyCommand(String word, String help) {
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
