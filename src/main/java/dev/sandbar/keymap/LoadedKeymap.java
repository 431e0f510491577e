package dev.sandbar.keymap;

import dev.sandbar.toml.Diagnostic;
import java.util.List;

/** A keymap and the lines of its files that were left out. */
public record LoadedKeymap(Keymap keymap, List<Diagnostic> diagnostics) {
    public LoadedKeymap {
        diagnostics = List.copyOf(diagnostics);
    }
}
