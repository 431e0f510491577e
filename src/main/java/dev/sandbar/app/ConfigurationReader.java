package dev.sandbar.app;

import dev.sandbar.action.Durations;
import dev.sandbar.action.Sizes;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.Configuration.Engine;
import dev.sandbar.app.Configuration.HistoryLimits;
import dev.sandbar.app.ConfigurationFile.Loaded;
import dev.sandbar.app.entry.ProviderEntries;
import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import dev.sandbar.toml.TomlEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one configuration; what is wrong costs its own line and is reported with its place. */
final class ConfigurationReader {
    private static final String DEFAULTS = "defaults";
    private static final String CONSOLE = "console";
    private static final String HISTORY = "history";
    private static final String ENGINES = "engines";
    private static final String SECRETS = "secrets";
    private static final String LOCAL = "local";
    private static final List<String> SCHEMES = List.of("unix://", "tcp://", "ssh://", "http://", "https://");

    private final TomlDocument document;
    private final Map<String, String> environment;
    private final List<Diagnostic> diagnostics;
    private final List<Engine> engines = new ArrayList<>();
    private String projectDirectory = Configuration.DEFAULT.projectDirectory();
    private final PreferencesReader console = new PreferencesReader();
    private HistoryLimits history = HistoryLimits.DEFAULT;
    private final List<String> secretNames = new ArrayList<>();

    ConfigurationReader(String file, String text, Map<String, String> environment) {
        this.environment = environment;
        this.document = TomlDocument.parse(file, text);
        this.diagnostics = new ArrayList<>(document.diagnostics());
    }

    Loaded read() {
        document.entries("").forEach(entry -> unknown(entry.key(), entry.line(), List.of()));
        for (String table : document.tables()) {
            switch (table) {
                case DEFAULTS -> document.entries(table).forEach(this::readDefault);
                case CONSOLE -> document.entries(table).forEach(this::readConsole);
                case HISTORY -> document.entries(table).forEach(this::readHistory);
                case SECRETS -> document.entries(table).forEach(this::readSecrets);
                case ENGINES -> document.entries(table).forEach(this::readEngine);
                default ->
                    unknown(
                            "[" + table + "]",
                            document.line(table),
                            List.of("[defaults]", "[console]", "[history]", "[secrets]", "[engines]", "[[provider]]"));
            }
        }
        List<ProviderEntries.Entry> providers = readProviders();
        return new Loaded(
                new Configuration(projectDirectory, console.preferences(), engines, providers, history, secretNames),
                diagnostics);
    }

    private List<ProviderEntries.Entry> readProviders() {
        for (String list : document.lists()) {
            if (!list.equals(ProviderEntries.LIST)) {
                unknown(
                        "[[" + list + "]]",
                        document.line(document.elements(list).get(0)),
                        List.of("[[provider]]"));
            }
        }
        Set<String> taken = new HashSet<>(Set.of(LOCAL));
        engines.forEach(engine -> taken.add(engine.name()));
        ProviderEntries entries = new ProviderEntries(document, environment, taken);
        List<ProviderEntries.Entry> read = entries.read();
        diagnostics.addAll(entries.diagnostics());
        return read;
    }

    private void readDefault(TomlEntry entry) {
        if (!entry.key().equals("project-directory")) {
            unknown(entry.key(), entry.line(), List.of("project-directory"));
        } else if (entry.value() instanceof String path && path.startsWith("/")) {
            projectDirectory = path;
        } else {
            wrong(entry.line(), "project-directory is an absolute path in quotes");
        }
    }

    private void readConsole(TomlEntry entry) {
        if (PreferencesReader.KEYS.contains(entry.key())) {
            console.take(entry).ifPresent(problem -> wrong(entry.line(), problem));
        } else {
            unknown(entry.key(), entry.line(), PreferencesReader.KEYS);
        }
    }

    private void readHistory(TomlEntry entry) {
        try {
            switch (entry.key()) {
                case "max-age" ->
                    history = new HistoryLimits(Durations.parse(text(entry)), history.runs(), history.bytes());
                case "max-size" -> history = new HistoryLimits(history.age(), history.runs(), Sizes.parse(text(entry)));
                case "max-runs" -> history = new HistoryLimits(history.age(), runs(entry), history.bytes());
                default -> unknown(entry.key(), entry.line(), List.of("max-age", "max-runs", "max-size"));
            }
        } catch (UsageException e) {
            wrong(entry.line(), entry.key() + ": " + e.getMessage() + ": " + e.hint());
        }
    }

    private void readSecrets(TomlEntry entry) {
        if (!entry.key().equals("env")) {
            unknown(entry.key(), entry.line(), List.of("env"));
        } else if (entry.value() instanceof List<?> names && names.stream().allMatch(String.class::isInstance)) {
            names.forEach(name -> secretNames.add((String) name));
        } else {
            wrong(entry.line(), "env is a list of names of variables, each in quotes");
        }
    }

    private static String text(TomlEntry entry) {
        return entry.value() instanceof String text ? text : String.valueOf(entry.value());
    }

    private static long runs(TomlEntry entry) throws UsageException {
        if (entry.value() instanceof Number number && number.longValue() >= 1) {
            return number.longValue();
        }
        throw new UsageException("'" + entry.value() + "' is no number from 1 on", "write it without quotes");
    }

    private void readEngine(TomlEntry entry) {
        if (!ProviderEntries.isName(entry.key()) || entry.key().equals(LOCAL)) {
            wrong(entry.line(), "'" + entry.key() + "' cannot name an engine: use letters, digits, '-', '_' and '.'");
        } else if (entry.value() instanceof String address) {
            addEngine(entry, address, Optional.empty());
        } else if (entry.value() instanceof Map<?, ?> table && table.get("host") instanceof String address) {
            Object certificates = table.get("certificates");
            table.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !key.equals("host") && !key.equals("certificates"))
                    .forEach(key -> unknown(key, line(entry), List.of("host", "certificates")));
            addEngine(
                    entry,
                    address,
                    certificates instanceof String path ? Optional.of(Path.of(path)) : Optional.empty());
        } else {
            wrong(line(entry), entry.key() + " is an address in quotes, or { host = \"…\", certificates = \"…\" }");
        }
    }

    private void addEngine(TomlEntry entry, String address, Optional<Path> certificates) {
        if (SCHEMES.stream().noneMatch(address::startsWith)) {
            wrong(line(entry), "'" + address + "' is no address: it begins with unix://, tcp:// or ssh://");
            return;
        }
        engines.add(new Engine(entry.key(), address, certificates));
    }

    // [engines.NAME] has a header of its own.
    private int line(TomlEntry entry) {
        return entry.line() > 0 ? entry.line() : document.line(ENGINES + "." + entry.key());
    }

    private void wrong(int line, String message) {
        diagnostics.add(new Diagnostic(document.file(), line, message + "; left out", Optional.empty()));
    }

    private void unknown(String name, int line, List<String> known) {
        diagnostics.add(new Diagnostic(
                document.file(), line, "there is no setting " + name + "; left out", Nearest.to(name, known)));
    }
}
