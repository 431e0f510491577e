package dev.sandbar.app.entry;

import dev.sandbar.action.Durations;
import dev.sandbar.action.UsageException;
import dev.sandbar.sandbox.Credential;
import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlEntry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table of settings while it is read. Every setting that is asked for is checked; one that has the wrong form is
 * reported with its line and counts as not given.
 */
public final class SettingsReader {
    private final TomlDocument document;
    private final String table;
    private final Map<String, String> environment;
    private final Map<String, TomlEntry> given = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<SeenCredential> credentials = new ArrayList<>();

    /** @param environment where credentials are looked up that are named by a variable */
    public SettingsReader(TomlDocument document, String table, Map<String, String> environment) {
        this.document = document;
        this.table = table;
        this.environment = environment;
        document.entries(table).forEach(entry -> given.put(entry.key(), entry));
    }

    /** A text that is not empty. */
    public Optional<String> text(String key) {
        return read(key, "a text in quotes", SettingsReader::nonEmpty);
    }

    /** A list of texts, or a single one; empty where nothing is given. */
    public List<String> texts(String key) {
        return read(key, "a list of texts in quotes", SettingsReader::list).orElse(List.of());
    }

    /** True or false. */
    public Optional<Boolean> flag(String key) {
        return read(key, "true or false", value -> value instanceof Boolean flag ? flag : null);
    }

    /** A whole number between the two, inclusive. */
    public Optional<Integer> number(String key, int least, int most) {
        return read(
                key,
                "a whole number from " + least + " to " + most,
                value -> value instanceof Long number && number >= least && number <= most ? number.intValue() : null);
    }

    /** A length of time such as {@code "30s"}, {@code "500ms"} or {@code "2m"}; more than nothing. */
    public Optional<Duration> duration(String key) {
        return read(key, "a time such as \"30s\", \"500ms\" or \"2m\"", SettingsReader::time);
    }

    /** The absolute address of a server, {@code https} or {@code http}, without user, query or fragment. */
    public Optional<URI> address(String key) {
        return read(key, "an address that begins with https:// or http://", SettingsReader::webAddress);
    }

    /** A file or folder; a leading {@code ~/} is the user's home. */
    public Optional<Path> path(String key) {
        return text(key).map(this::expanded);
    }

    /** The file or folder that {@code text} means. */
    Path expanded(String text) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return text.startsWith("~/") ? Path.of(home, text.substring(2)) : Path.of(text);
    }

    /** Whether {@code key} stands in the file, right or wrong. */
    boolean isGiven(String key) {
        return given.containsKey(key);
    }

    /** An environment variable that is not empty, for what other programs put there. */
    Optional<String> variable(String name) {
        return Optional.of(environment.getOrDefault(name, "")).filter(value -> !value.isEmpty());
    }

    /**
     * A secret that stands elsewhere: {@code { env = "NAME" }} or {@code { command = ["program", "argument"] }}. A secret
     * in the file itself is refused.
     */
    public Optional<Credential> credential(String key) {
        return read(
                        key,
                        "{ env = \"NAME\" } or { command = [\"program\", \"argument\"] }; a secret does not belong in this file",
                        value -> Credentials.of(value, environment))
                .map(this::seen);
    }

    /** The same; where nothing is given, what stands in the environment variable {@code variable}. */
    public Credential credential(String key, String variable) {
        return credential(key).orElseGet(() -> seen(new EnvironmentCredential(variable, environment)));
    }

    /** A table of texts by name, in its order; empty where nothing is given. */
    public Map<String, String> pairs(String key) {
        return read(key, "a table of texts in quotes", SettingsReader::textPairs)
                .orElse(Map.of());
    }

    /** Says that the entry cannot be used without {@code key}. */
    public void missing(String key, String why) {
        report(document.line(table), key + " is missing: " + why, Optional.empty());
    }

    /** Says that what stands under {@code key} cannot be used. */
    public void wrong(String key, String why) {
        report(line(key), key + " " + why, Optional.empty());
    }

    private Credential seen(Credential credential) {
        SeenCredential seen = new SeenCredential(credential);
        credentials.add(seen);
        return seen;
    }

    /** Every credential that was asked for and given. */
    List<SeenCredential> credentials() {
        return List.copyOf(credentials);
    }

    /** Reports every setting that nobody asked for; to be called when everything has been read. */
    public void refuseUnknown() {
        for (TomlEntry entry : given.values()) {
            if (!known.contains(entry.key())) {
                report(line(entry.key()), "there is no setting " + entry.key(), Nearest.to(entry.key(), known));
            }
        }
    }

    /** What was wrong. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private <T> Optional<T> read(String key, String form, Function<Object, @Nullable T> reader) {
        known.add(key);
        TomlEntry entry = given.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        Optional<T> value = Optional.ofNullable(reader.apply(entry.value()));
        if (value.isEmpty()) {
            report(line(key), key + " is " + form, Optional.empty());
        }
        return value;
    }

    // What stands in a table of its own, [provider.key], has no line of its own.
    private int line(String key) {
        TomlEntry entry = given.get(key);
        return entry != null && entry.line() > 0 ? entry.line() : document.line(table);
    }

    private void report(int line, String message, Optional<String> nearest) {
        diagnostics.add(new Diagnostic(document.file(), line, message + "; left out", nearest));
    }

    private static @Nullable Duration time(Object value) {
        try {
            return value instanceof String text ? Durations.parse(text) : null;
        } catch (UsageException e) {
            return null;
        }
    }

    private static @Nullable String nonEmpty(Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    private static @Nullable List<String> list(Object value) {
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object one : values) {
            if (!(one instanceof String text) || text.isBlank()) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable Map<String, String> textPairs(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Map.Entry<?, ?> pair : map.entrySet()) {
            if (!(pair.getValue() instanceof String text)) {
                return null;
            }
            pairs.put(String.valueOf(pair.getKey()), text);
        }
        return pairs;
    }

    private static @Nullable URI webAddress(Object value) {
        try {
            URI address = new URI(value instanceof String text ? text : "");
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            return web && plain && address.getHost() != null ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
