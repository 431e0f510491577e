package dev.sandbar.toml;

/**
 * A key, its value and its place.
 *
 * @param value a String, Boolean, Long, Double, unmodifiable List or unmodifiable Map of the same
 * @param line counted from 1
 */
public record TomlEntry(String key, Object value, int line) {}
