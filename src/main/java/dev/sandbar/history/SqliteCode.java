package dev.sandbar.history;

import java.sql.SQLException;

/** What SQLite's result codes mean for us; see sqlite.org/rescode.html. */
enum SqliteCode {
    BUSY(5, "somebody else has been writing for too long"),
    READONLY(8, "it may not be written"),
    INPUT_OUTPUT(10, "the disk does not read or write it"),
    CORRUPT(11, "it is damaged"),
    FULL(13, "the disk is full"),
    CANNOT_OPEN(14, "it cannot be opened"),
    NO_DATABASE(26, "it is no database"),
    OTHER(0, "it does not do what it should");

    // Extended codes have the primary one in their lowest byte.
    private static final int PRIMARY = 0xff;

    private final int number;
    private final String words;

    SqliteCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    static SqliteCode of(SQLException failure) {
        int code = failure.getErrorCode() & PRIMARY;
        for (SqliteCode known : values()) {
            if (known.number == code) {
                return known;
            }
        }
        return OTHER;
    }

    /** For people, about a file. */
    String words() {
        return words;
    }

    /** Whether what is there may still be read. */
    boolean isOfTheDisk() {
        return this == READONLY || this == INPUT_OUTPUT || this == FULL || this == CANNOT_OPEN;
    }

    boolean isDamage() {
        return this == CORRUPT || this == NO_DATABASE;
    }
}
