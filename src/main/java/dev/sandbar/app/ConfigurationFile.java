package dev.sandbar.app;

import dev.sandbar.toml.Diagnostic;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the configuration comes from; without a file nothing is loaded that reads one. */
final class ConfigurationFile {
    private static final long MAX_BYTES = 1024 * 1024;

    private ConfigurationFile() {}

    /** The configuration, and the lines that were left out. */
    record Loaded(Configuration configuration, List<Diagnostic> diagnostics) {
        Loaded {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** @param environment where credentials are looked up later that are named by a variable */
    static Loaded load(Path file, Map<String, String> environment) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return unread(file, "is too large to be a configuration");
            }
            return new ConfigurationReader(file.toString(), Files.readString(file), environment).read();
        } catch (NoSuchFileException e) {
            return new Loaded(Configuration.DEFAULT, List.of());
        } catch (CharacterCodingException e) {
            return unread(file, "is not UTF-8");
        } catch (IOException e) {
            return unread(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Loaded unread(Path file, String why) {
        return new Loaded(Configuration.DEFAULT, List.of(new Diagnostic(file.toString(), 0, why, Optional.empty())));
    }
}
