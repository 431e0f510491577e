package dev.sandbar.history.diff;

/** What a comparison gives. */
public enum Verdict {
    SAME("same"),
    CHANGED("changed"),
    /** What would be compared was not kept, or not wholly. */
    NOT_COMPARABLE("not comparable");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The words shown to people. */
    public String words() {
        return words;
    }
}
