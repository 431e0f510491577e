package dev.sandbar.sandbox;

/**
 * Which part of a sandbox's log is wanted.
 *
 * @param tail how many of the last lines; negative for all
 * @param follow whether to go on with what is written later
 * @param timestamps whether each line begins with its time
 */
public record LogRequest(int tail, boolean follow, boolean timestamps) {}
