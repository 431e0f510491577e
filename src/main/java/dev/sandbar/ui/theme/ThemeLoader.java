package dev.sandbar.ui.theme;

import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlChain;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads themes by name, from the user's folder and the shipped files. */
public final class ThemeLoader {
    /** The theme that takes the colours of the terminal itself. */
    public static final String DEFAULT = "terminal";

    /** The theme for terminals without colours. */
    public static final String MONO = "mono";

    /** The themes that come with the program. */
    public static final List<String> SHIPPED = List.of(
            DEFAULT,
            MONO,
            "high-contrast-dark",
            "high-contrast-light",
            "colourblind",
            "catppuccin-latte",
            "catppuccin-frappe",
            "catppuccin-macchiato",
            "catppuccin-mocha",
            "dracula",
            "everforest-dark",
            "everforest-light",
            "gruvbox-dark",
            "gruvbox-light",
            "kanagawa",
            "monokai",
            "nord",
            "one-dark",
            "rose-pine",
            "rose-pine-dawn",
            "rose-pine-moon",
            "solarized-dark",
            "solarized-light",
            "tokyo-night",
            "tokyo-night-day",
            "tokyo-night-storm");

    private final TomlFolder folder;

    /**
     * A loader for a user.
     *
     * @param own the user's {@code themes} folder, which need not exist
     */
    public ThemeLoader(Optional<Path> own) {
        this.folder = new TomlFolder("themes", own, SHIPPED);
    }

    /** The names of the themes that can be loaded, sorted. */
    public List<String> names() {
        return folder.names();
    }

    /**
     * Loads a theme; one that cannot be found is reported and replaced by the default. Without colours one that needs
     * them gives way to {@link #MONO}.
     */
    public LoadedTheme load(String name, ColourDepth depth) {
        LoadedTheme asked = load(name);
        if (depth == ColourDepth.MONO && !asked.theme().colourless()) {
            return new LoadedTheme(load(MONO).theme(), asked.diagnostics());
        }
        return asked;
    }

    private LoadedTheme load(String name) {
        TomlChain chain = folder.chain(name, ThemeLoader::parent);
        List<Diagnostic> diagnostics = new ArrayList<>(chain.diagnostics());
        ThemeReader reader = new ThemeReader(diagnostics);
        if (chain.documents().isEmpty() || !parent(chain.documents().get(0)).isEmpty()) {
            folder.shipped(DEFAULT).ifPresent(reader::read);
        }
        chain.documents().forEach(reader::read);
        return new LoadedTheme(reader.theme(), diagnostics);
    }

    private static String parent(TomlDocument document) {
        return document.text("meta", "inherits");
    }
}
