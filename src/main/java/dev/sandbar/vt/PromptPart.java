package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** OSC 133: what begins at the cursor, or that a command ended. */
public enum PromptPart {
    PROMPT('A', 3),
    COMMAND('B', 1),
    OUTPUT('C', 2),
    COMMAND_ENDED('D', 0);

    private final char letter;
    private final int weight;

    PromptPart(char letter, int weight) {
        this.letter = letter;
        this.weight = weight;
    }

    /** A row can begin several parts, a prompt right after an output without any; the prompt is what counts most. */
    boolean outweighs(@Nullable PromptPart other) {
        return other == null || weight > other.weight;
    }

    static @Nullable PromptPart ofLetter(char letter) {
        for (PromptPart part : values()) {
            if (part.letter == letter) {
                return part;
            }
        }
        return null;
    }
}
