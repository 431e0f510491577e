package dev.sandbar.vt;

/** OSC 133: what begins at the cursor, or that a command ended. */
public enum PromptPart {
    PROMPT,
    COMMAND,
    OUTPUT,
    COMMAND_ENDED
}
