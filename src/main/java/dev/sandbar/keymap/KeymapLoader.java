package dev.sandbar.keymap;

import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlChain;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Loads keymaps by name, from the user's folder and the shipped files. */
public final class KeymapLoader {
    /** The keymap that every other one says its differences from. */
    public static final String DEFAULT = "default";

    /** The keymaps that come with the program. */
    public static final List<String> SHIPPED = List.of(DEFAULT, "emacs", "k9s", "lazydocker", "tmux");

    private final TomlFolder folder;
    private final List<String> actions;

    /**
     * A loader that accepts only bindings to known actions.
     *
     * @param own the user's {@code keymaps} folder, which need not exist
     * @param actions the names of all actions
     */
    public KeymapLoader(Optional<Path> own, Collection<String> actions) {
        this.folder = new TomlFolder("keymaps", own, SHIPPED);
        this.actions = List.copyOf(actions);
    }

    /** The names of the keymaps that can be loaded. */
    public List<String> names() {
        return folder.names();
    }

    /** Loads a keymap; one that cannot be found is reported and replaced by the default. */
    public LoadedKeymap load(String name) {
        TomlChain chain = folder.chain(name, KeymapLoader::parent);
        List<Diagnostic> diagnostics = new ArrayList<>(chain.diagnostics());
        KeymapReader reader = new KeymapReader(actions, diagnostics);
        boolean complete =
                !chain.documents().isEmpty() && parent(chain.documents().get(0)).isEmpty();
        if (!complete) {
            folder.shipped(DEFAULT).ifPresent(reader::read);
        }
        chain.documents().forEach(reader::read);
        return new LoadedKeymap(reader.keymap(), diagnostics);
    }

    /** A file that does not say what it builds on holds differences from the default. */
    private static String parent(TomlDocument document) {
        boolean shippedDefault = document.file().equals("keymaps/" + DEFAULT + ".toml");
        boolean says = document.has("", "extends");
        return says || shippedDefault ? document.text("", "extends") : DEFAULT;
    }
}
