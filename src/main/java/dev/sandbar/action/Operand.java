package dev.sandbar.action;

/** What can be completed where an action takes a word that is no option. */
public enum Operand {
    /** The name of a sandbox that is there. */
    SANDBOX,
    /** A file on the operator's machine. */
    FILE,
    /** The name of an action. */
    ACTION,
    /** What to do with runs, and then which of them. */
    RUN,
    /** What to do with the audit. */
    AUDIT,
    /** The name of a shell that has completion. */
    SHELL,
    NOTHING
}
