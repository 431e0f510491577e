package dev.sandbar.app;

import dev.sandbar.app.console.Preferences;
import dev.sandbar.app.console.Preferences.CopyWay;
import dev.sandbar.app.console.Preferences.ProgramCopies;
import dev.sandbar.toml.TomlEntry;
import dev.sandbar.vt.AsciicastWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the table {@code [console]}. */
final class PreferencesReader {
    /** The settings that there are. */
    static final List<String> KEYS = List.of("theme", "keymap", "clipboard", "program-clipboard", "open", "recording");

    private static final Map<String, CopyWay> COPY_WAYS =
            Map.of("auto", CopyWay.AUTO, "osc52", CopyWay.OSC52, "tool", CopyWay.TOOL);
    private static final Map<String, ProgramCopies> PROGRAM_COPIES =
            Map.of("off", ProgramCopies.OFF, "ask", ProgramCopies.ASK, "on", ProgramCopies.ON);
    private static final Map<String, AsciicastWriter.Version> RECORDINGS =
            Map.of("v2", AsciicastWriter.Version.V2, "v3", AsciicastWriter.Version.V3);

    private Preferences read = Preferences.DEFAULT;

    Preferences preferences() {
        return read;
    }

    /** Takes one of {@link #KEYS}; says what is wrong with it, or nothing. */
    Optional<String> take(TomlEntry entry) {
        if (entry.key().equals("open")) {
            return opener(entry.value());
        }
        if (!(entry.value() instanceof String text) || text.isBlank()) {
            return Optional.of(entry.key() + " is a name in quotes");
        }
        return named(entry.key(), text);
    }

    private Optional<String> named(String key, String text) {
        boolean known =
                switch (key) {
                    case "theme" -> taken(read.withTheme(text));
                    case "keymap" -> taken(read.withKeymap(text));
                    case "clipboard" -> COPY_WAYS.containsKey(text) && taken(read.with(COPY_WAYS.get(text)));
                    case "program-clipboard" ->
                        PROGRAM_COPIES.containsKey(text) && taken(read.with(PROGRAM_COPIES.get(text)));
                    default -> RECORDINGS.containsKey(text) && taken(read.with(RECORDINGS.get(text)));
                };
        return known ? Optional.empty() : Optional.of(key + " is one of " + choices(key));
    }

    private static String choices(String key) {
        return switch (key) {
            case "clipboard" -> "\"auto\", \"osc52\" and \"tool\"";
            case "program-clipboard" -> "\"off\", \"ask\" and \"on\"";
            default -> "\"v2\" and \"v3\"";
        };
    }

    private boolean taken(Preferences changed) {
        read = changed;
        return true;
    }

    private Optional<String> opener(Object value) {
        List<?> words = value instanceof List<?> list ? list : List.of(value);
        boolean usable =
                !words.isEmpty() && words.stream().allMatch(word -> word instanceof String text && !text.isBlank());
        if (!usable) {
            return Optional.of("open is a program in quotes, or a list of it and its first arguments");
        }
        read = read.withOpener(words.stream().map(String::valueOf).toList());
        return Optional.empty();
    }
}
