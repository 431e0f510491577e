package dev.sandbar.app;

import dev.sandbar.app.Providers.Entry;
import dev.sandbar.testing.FakeProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody types after {@code sandbar} and reads, over providers in memory. */
final class ShellRig implements AutoCloseable {
    private final Path directory;
    private final Providers providers;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param directory for everything that is kept */
    ShellRig(Path directory, FakeProvider... providers) {
        this.directory = directory;
        this.providers = new Providers(
                Stream.of(providers)
                        .map(provider -> new Entry(provider.name(), () -> provider))
                        .toList(),
                Duration.ofSeconds(10));
    }

    /** Runs an action with nothing to read and no terminal; returns the status. */
    int run(String... words) {
        return run("", Set.of(), words);
    }

    /**
     * Runs an action.
     *
     * @param terminals which of stdin, stdout and stderr are a terminal: 0, 1, 2
     */
    int run(String typed, Set<Integer> terminals, String... words) {
        out.reset();
        err.reset();
        Streams streams = new Streams(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminals);
        Paths paths = new Paths(directory, directory, directory);
        return Main.run(List.of(words), new Context(streams, Map.of(), paths, Configuration.DEFAULT, providers));
    }

    /** What the last action wrote. */
    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What it wrote to stderr. */
    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        providers.close();
    }
}
