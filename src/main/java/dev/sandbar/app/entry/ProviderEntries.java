package dev.sandbar.app.entry;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.spelling.Nearest;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the {@code [[provider]]} entries; one that cannot be used is left out and reported with its place. */
public final class ProviderEntries {
    /** The name of the list in the file. */
    public static final String LIST = "provider";

    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final List<String> KINDS = List.of("azure", "daytona", "docker", "lxc", "proxmox");

    private final TomlDocument document;
    private final Map<String, String> environment;
    private final Set<String> taken;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** @param taken names that an entry cannot have */
    public ProviderEntries(TomlDocument document, Map<String, String> environment, Set<String> taken) {
        this.document = document;
        this.environment = environment;
        this.taken = new HashSet<>(taken);
    }

    /**
     * A provider that the configuration names.
     *
     * @param maker makes it; connects to nobody
     * @param timeout how long it may take to answer, where the configuration says so
     * @param credentials what opens its platform
     */
    public record Entry(
            String name, Supplier<Provider> maker, Optional<Duration> timeout, List<SeenCredential> credentials) {
        public Entry {
            credentials = List.copyOf(credentials);
        }
    }

    /** All entries that can be used, in the file's order. */
    public List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        for (String table : document.elements(LIST)) {
            SettingsReader settings = new SettingsReader(document, table, environment);
            read(settings).ifPresent(entries::add);
            diagnostics.addAll(settings.diagnostics());
        }
        return entries;
    }

    /** What was wrong, after {@link #read}. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private Optional<Entry> read(SettingsReader settings) {
        Optional<String> name = name(settings);
        String kind = settings.text(KIND).orElse("");
        if (!KINDS.contains(kind)) {
            String nearest = Nearest.to(kind, KINDS)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            settings.wrong(KIND, "is one of " + String.join(", ", KINDS) + nearest);
            return Optional.empty();
        }
        Optional<Duration> timeout = settings.duration("timeout");
        Optional<Supplier<Provider>> maker = maker(kind, name.orElse(""), settings);
        settings.refuseUnknown();
        return name.flatMap(given -> maker.map(made -> new Entry(given, made, timeout, settings.credentials())));
    }

    private Optional<String> name(SettingsReader settings) {
        Optional<String> name = settings.text(NAME);
        if (name.isEmpty()) {
            settings.missing(NAME, "it stands before the '/' in provider/sandbox");
        } else if (!isName(name.get())) {
            settings.wrong(NAME, "'" + name.get() + "' has other characters than letters, digits, '-', '_' and '.'");
            return Optional.empty();
        } else if (!taken.add(name.get())) {
            settings.wrong(NAME, "'" + name.get() + "' is the name of another provider");
            return Optional.empty();
        }
        return name;
    }

    private static Optional<Supplier<Provider>> maker(String kind, String name, SettingsReader settings) {
        return switch (kind) {
            case "azure" -> AzureEntry.read(name, settings);
            case "daytona" -> DaytonaEntry.read(name, settings);
            case "docker" -> DockerEntry.read(name, settings);
            case "lxc" -> LxcEntry.read(name, settings);
            case "proxmox" -> ProxmoxEntry.read(name, settings);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Whether {@code name} can be the first half of {@code provider/name}. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "-_.".indexOf(c) >= 0);
    }
}
