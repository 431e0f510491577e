package dev.sandbar.prompt;

/** What the lines of one console share. */
record LineTools(HistoryFile history, Suggestions suggestions, Lookups lookups) {}
