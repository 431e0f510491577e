package dev.sandbar.prompt;

import java.util.Objects;

/**
 * One way to go on.
 *
 * @param word what the word at the cursor becomes
 * @param shown what stands for it in the list
 * @param help a few words, or empty
 * @param complete whether the word ends there, so that a space follows
 */
record Suggestion(String word, String shown, String help, boolean complete) {
    Suggestion {
        Objects.requireNonNull(word);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(help);
    }

    static Suggestion word(String word) {
        return new Suggestion(word, word, "", true);
    }

    static Suggestion explained(String word, String help) {
        return new Suggestion(word, word, help, true);
    }
}
