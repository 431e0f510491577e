package dev.sandbar.ui.theme;

import dev.sandbar.toml.Diagnostic;
import java.util.List;

/** A theme and the lines of its files that were left out. */
public record LoadedTheme(Theme theme, List<Diagnostic> diagnostics) {
    public LoadedTheme {
        diagnostics = List.copyOf(diagnostics);
    }
}
