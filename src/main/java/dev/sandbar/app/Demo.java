package dev.sandbar.app;

import dev.sandbar.app.Providers.Entry;
import dev.sandbar.provider.demo.DemoKind;
import dev.sandbar.provider.demo.DemoProvider;
import dev.sandbar.provider.demo.Stage;
import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world of its own: made-up sandboxes of every kind, and a temporary directory for their commands and for all that Sandbar
 * keeps. When it ends, also by a signal, what runs in it is ended and the directory deleted.
 */
final class Demo implements AutoCloseable {
    private static final String PREFIX = "sandbar-demo-";
    /** Where JNA unpacks its native part, otherwise below the user's own cache directory. */
    private static final String UNPACKED = "jna.tmpdir";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path root;
    private final PrintStream err;
    private final LocalProvider directories;
    private boolean over;

    private Demo(Path root, PrintStream err) {
        this.root = root;
        this.err = err;
        this.directories = new LocalProvider(root.resolve("sandboxes"));
    }

    /** @param err where it is said when something of it stays behind */
    static Demo open(PrintStream err) throws IOException {
        Demo demo = new Demo(Files.createTempDirectory(PREFIX).toRealPath(), err);
        System.setProperty(UNPACKED, demo.root.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "demo-end"));
        return demo;
    }

    /** The environment in which everything of the user's is out of reach: configuration, history, audit and caches. */
    Map<String, String> environment(Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("XDG_CONFIG_HOME", root.resolve("config").toString());
        environment.put("XDG_DATA_HOME", root.resolve("data").toString());
        environment.put("XDG_CACHE_HOME", root.resolve("cache").toString());
        return environment;
    }

    Providers providers() {
        Stage stage = new Stage(directories);
        List<Entry> entries = new ArrayList<>();
        for (DemoKind kind : DemoKind.values()) {
            entries.add(new Entry(kind.word(), () -> new DemoProvider(kind, stage)));
        }
        return new Providers(entries, PATIENCE);
    }

    @Override
    public synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        try {
            for (Sandbox sandbox : directories.list()) {
                if (!sandbox.name().equals(LocalProvider.OWN)) {
                    directories.change(sandbox.id(), Lifecycle.REMOVE);
                }
            }
            delete();
        } catch (IOException | ProviderException e) {
            new Failures(err).show("something of the demo stays behind: " + e.getMessage(), "delete " + root);
        }
    }

    /** Links are deleted, not followed. */
    private void delete() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
