package dev.sandbar.action;

/** What the list of runs can do; the words are the names in keymap files. */
public enum RunsCommand implements ScreenCommand {
    SHOW("runs.show", "Show what the run wrote"),
    MARK("runs.mark", "Mark the run"),
    COMPARE("runs.compare", "Compare the two marked runs"),
    REPEAT("runs.repeat", "Run it again"),
    EXPORT("runs.export", "Export the run, or those marked"),
    ARTIFACTS("runs.artifacts", "List the files that the run left"),
    FILTER("runs.filter", "Find words in commands and outputs"),
    LEAVE("runs.leave", "Close the list of runs");

    private final String word;
    private final String help;

    RunsCommand(String word, String help) {
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
