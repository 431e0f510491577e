package dev.sandbar.toml;

import java.util.List;

/**
 * A file with the files that it builds on.
 *
 * @param documents the base first, the asked-for file last; empty where that was not found
 * @param diagnostics what was left out of all of them
 */
public record TomlChain(List<TomlDocument> documents, List<Diagnostic> diagnostics) {
    public TomlChain {
        documents = List.copyOf(documents);
        diagnostics = List.copyOf(diagnostics);
    }
}
