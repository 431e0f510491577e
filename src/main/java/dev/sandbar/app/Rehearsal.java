package dev.sandbar.app;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Does once what the program usually does, against an engine of its own and in a directory of its own, so that the JVM
 * can put the classes that were needed into an archive ({@code -XX:ArchiveClassesAtExit}) that makes each later start
 * fast. The launcher runs it.
 */
public final class Rehearsal {
    private static final List<List<String>> PIECES = List.of(
            List.of("exec", "web", "--", "true"),
            List.of("exec", "-i", "--timeout", "1h", "docker/web", "--", "true"),
            List.of("exec", "local", "--", "true"),
            List.of("exec", "-t", "local", "--", "true"),
            List.of("exec", "nowhere", "--", "true"),
            List.of("use", "docker/web"),
            List.of("ls"),
            List.of("ls", "--json"),
            List.of("runs", "ls"),
            List.of("runs", "ls", "--json", "--text", "true"),
            List.of("runs", "show", "last"),
            List.of("runs", "logs", "last"),
            List.of("providers"),
            List.of("help"),
            List.of("help", "exec"),
            List.of("completion", "bash"),
            List.of("no-such-action"),
            List.of("version"));

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Rehearsal() {}

    /** Prints the stamp by which a start can tell whether the archive is still right. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        endInTime();
        Path stage = Files.createTempDirectory("sandbar-rehearsal");
        try {
            RehearsalEngine.start(stage.resolve("engine"));
            play(stage);
            loadTheRest(new File(System.getProperty("java.class.path")));
            System.out.println(StartArchive.stamp());
        } finally {
            remove(stage);
        }
    }

    /** A first start must not wait for a rehearsal that hangs: without an archive starts are only slower. */
    private static void endInTime() {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST.toMillis());
                        Runtime.getRuntime().halt(ExitStatuses.OWN_FAILURE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "rehearsal-end");
        thread.setDaemon(true);
        thread.start();
    }

    private static void play(Path stage) throws IOException, InterruptedException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, Set.of());
        Map<String, String> environment = environment(stage);
        for (List<String> words : PIECES) {
            Main.start(words, streams, environment);
        }
        Paths paths = Paths.of(environment, stage);
        try (Providers providers = Wiring.providers(environment, stage, paths.data(), Configuration.DEFAULT)) {
            Context context = new Context(streams, environment, paths, Configuration.DEFAULT, providers);
            new ConsoleCommand(context).run(RehearsalScreen::new);
        }
    }

    private static Map<String, String> environment(Path stage) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String name : List.of(
                "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "DOCKER_CONFIG")) {
            environment.put(name, stage.toString());
        }
        environment.put("DOCKER_HOST", "unix://" + stage.resolve("engine"));
        return environment;
    }

    /** What takes the terminal cannot be rehearsed without one, but its classes can be loaded. */
    private static void loadTheRest(File jar) throws IOException {
        load(jar, List.of("dev/sandbar/"));
        File[] libraries = jar.getAbsoluteFile().getParentFile().listFiles();
        for (File library : libraries == null ? new File[0] : libraries) {
            if (library.getName().startsWith("jline-")) {
                load(library, List.of("org/jline/terminal/impl/jni/linux/", "org/jline/utils/NonBlocking"));
            } else if (library.getName().startsWith("lanterna-")) {
                load(library, List.of("com/googlecode/lanterna/input/", "com/googlecode/lanterna/terminal/ansi/ANSI"));
            }
        }
    }

    private static void load(File jar, List<String> beginnings) throws IOException {
        try (JarFile program = new JarFile(jar)) {
            Enumeration<JarEntry> entries = program.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                if (name.endsWith(".class") && beginnings.stream().anyMatch(name::startsWith)) {
                    load(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // It will be missed when it is needed, which is the place to say so.
            System.err.println("not archived: " + name + ": " + e);
        }
    }

    private static void remove(Path stage) throws IOException {
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
