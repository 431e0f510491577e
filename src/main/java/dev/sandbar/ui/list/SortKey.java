package dev.sandbar.ui.list;

/** By what the sandboxes of one provider are ordered. */
public enum SortKey {
    NAME("name"),
    STATE("state"),
    CPU("cpu"),
    MEMORY("mem"),
    AGE("age");

    private final String word;

    SortKey(String word) {
        this.word = word;
    }

    /** The word shown in the list's title. */
    public String word() {
        return word;
    }

    /** Whether the order changes with what is measured. */
    boolean measured() {
        return this == CPU || this == MEMORY;
    }

    /** The key after this one; after the last comes the first. */
    public SortKey next() {
        return switch (this) {
            case NAME -> STATE;
            case STATE -> CPU;
            case CPU -> MEMORY;
            case MEMORY -> AGE;
            case AGE -> NAME;
        };
    }
}
