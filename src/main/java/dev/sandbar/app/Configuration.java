package dev.sandbar.app;

import dev.sandbar.app.console.Preferences;
import dev.sandbar.app.entry.ProviderEntries;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has decided.
 *
 * @param projectDirectory where commands run in a sandbox that has this directory; absolute
 * @param console how the full screen is to be
 * @param engines Docker engines beyond those that are found by themselves
 * @param providers all others
 * @param history how much of it {@code runs prune} leaves
 * @param secretNames variables whose values are never kept or shown, though their names do not say that they are secret
 */
public record Configuration(
        String projectDirectory,
        Preferences console,
        List<Engine> engines,
        List<ProviderEntries.Entry> providers,
        HistoryLimits history,
        List<String> secretNames) {
    /** What holds without a configuration file. */
    public static final Configuration DEFAULT = new Configuration(
            "/workspaces/project", Preferences.DEFAULT, List.of(), List.of(), HistoryLimits.DEFAULT, List.of());

    public Configuration {
        Objects.requireNonNull(projectDirectory);
        Objects.requireNonNull(console);
        engines = List.copyOf(engines);
        providers = List.copyOf(providers);
        Objects.requireNonNull(history);
        secretNames = List.copyOf(secretNames);
    }

    /**
     * How much history is kept.
     *
     * @param age of the oldest run
     * @param runs how many
     * @param bytes of output and artifacts of all of them
     */
    public record HistoryLimits(Duration age, long runs, long bytes) {
        /** Three months, 10,000 runs, 10 GiB. */
        public static final HistoryLimits DEFAULT = new HistoryLimits(Duration.ofDays(90), 10_000, 10L << 30);

        public HistoryLimits {
            Objects.requireNonNull(age);
        }
    }

    /** Every secret that the providers have read so far. */
    public Set<String> secretsRead() {
        Set<String> read = new HashSet<>();
        for (ProviderEntries.Entry provider : providers) {
            provider.credentials().forEach(credential -> read.addAll(credential.seen()));
        }
        return read;
    }

    /**
     * One engine.
     *
     * @param name of its provider
     * @param address {@code unix:///path}, {@code tcp://host:port} or {@code ssh://user@host:port}
     * @param certificates the folder of {@code ca.pem}, {@code cert.pem} and {@code key.pem}, for TLS
     */
    public record Engine(String name, String address, Optional<Path> certificates) {}
}
