package dev.sandbar.run.record;

/**
 * What of a stream was not kept, between its head and its tail.
 *
 * @param omittedBytes of the redacted stream
 * @param omittedLines line feeds among them
 * @param headBytes kept before the gap
 * @param tailBytes kept after it
 */
public record Truncation(long omittedBytes, long omittedLines, long headBytes, long tailBytes) {}
