package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.ActionParser;
import dev.sandbar.action.UsageException;
import dev.sandbar.history.DriverStart;
import dev.sandbar.run.Reaper;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.toml.Diagnostic;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the program begins. */
public final class Main {
    private static final System.Logger LOG = LazyLogger.of(Main.class);
    private static final Duration LONGEST_REAPING = Duration.ofSeconds(3);
    private static final String TERMINALS = "sandbar.terminals";
    /** Comes before everything else, where the launcher looks for it, too. */
    private static final String DEMO = "--demo";
    /** Whose actions all read the history. */
    private static final String RUNS = "runs";

    private Main() {}

    /** {@code sandbar} for the full screen, {@code sandbar ACTION …} for one action, both with {@code --demo} before. */
    public static void main(String[] arguments) {
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminals());
        int status = start(List.of(arguments), streams, System.getenv());
        StartArchive.deleteIfStale();
        System.exit(status);
    }

    /** Everything but the end of the process. */
    static int start(List<String> words, Streams streams, Map<String, String> environment) {
        LocaleChoice.make();
        if (!words.isEmpty() && words.get(0).equals(RUNS)) {
            DriverStart.ahead();
        }
        SelectorChoice.make();
        if (words.isEmpty() || !words.get(0).equals(DEMO)) {
            return start(words, streams, environment, Optional.empty());
        }
        if (words.size() > 1) {
            streams.err()
                    .println("sandbar: this is a demo: its sandboxes are made up, its commands run on this computer");
        }
        try (Demo demo = Demo.open(streams.err())) {
            return start(words.subList(1, words.size()), streams, demo.environment(environment), Optional.of(demo));
        } catch (IOException e) {
            new Failures(streams.err())
                    .show("the demo has no temporary directory: " + e.getMessage(), "check the free space there");
            return ExitStatuses.OWN_FAILURE;
        }
    }

    private static int start(
            List<String> words, Streams streams, Map<String, String> environment, Optional<Demo> demo) {
        Paths paths = Paths.of(environment, home(environment));
        LogFile.use(paths.log());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> LOG.log(System.Logger.Level.ERROR, "thread " + thread.getName() + " failed", e));
        try {
            return configured(words, streams, environment, demo);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the program failed", e);
            new Failures(streams.err())
                    .show(
                            "a fault in Sandbar ended it (" + e.getClass().getSimpleName() + ")",
                            "the details are in " + paths.log() + "; please report them");
            return ExitStatuses.OWN_FAILURE;
        }
    }

    private static Path home(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    private static int configured(
            List<String> words, Streams streams, Map<String, String> environment, Optional<Demo> demo) {
        Paths paths = Paths.of(environment, home(environment));
        ConfigurationFile.Loaded loaded = ConfigurationFile.load(paths.configurationFile(), environment);
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            streams.err().println("sandbar: " + Harmless.line(diagnostic.toString()));
        }
        Configuration configuration = loaded.configuration();
        try (Providers providers = demo.isPresent()
                ? demo.get().providers()
                : Wiring.providers(environment, home(environment), paths.data(), configuration)) {
            Context context = new Context(streams, environment, paths, configuration, providers, demo.isPresent());
            Reaper.Work reaping = context.reap();
            Reaper.Work ending = context.endLostRuns();
            int status = run(words, context);
            ending.await(LONGEST_REAPING);
            reaping.await(LONGEST_REAPING);
            return status;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatuses.INTERRUPTED;
        }
    }

    /** Does what {@code words} ask for and returns the exit status; everything that goes wrong is said on stderr. */
    static int run(List<String> words, Context context) {
        Failures failures = new Failures(context.streams().err());
        try {
            if (words.isEmpty()) {
                return new ConsoleCommand(context).run();
            }
            Action action = ActionParser.parse(words);
            return action.accept(new Headless(context)).run();
        } catch (UsageException e) {
            failures.show(e);
            return ExitStatuses.USAGE;
        } catch (ProviderException e) {
            failures.show(e);
            return e.kind().exitStatus();
        } catch (RunStoreException e) {
            failures.show(String.valueOf(e.getMessage()), e.nextStep());
            return ExitStatuses.OWN_FAILURE;
        } catch (IOException e) {
            failures.show(String.valueOf(e.getMessage()), "check the disk, and what reads from sandbar");
            return ExitStatuses.OWN_FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatuses.INTERRUPTED;
        } catch (UncheckedIOException e) {
            failures.show(e.getMessage() + ": " + e.getCause(), "check the permissions and the free space there");
            return ExitStatuses.OWN_FAILURE;
        }
    }

    // The launcher knows it from test -t; the JDK 17 can only tell whether both 0 and 1 are.
    private static Set<Integer> terminals() {
        String known = System.getProperty(TERMINALS, "");
        Set<Integer> terminals = new HashSet<>();
        for (int i = 0; i < known.length(); i++) {
            terminals.add(known.charAt(i) - '0');
        }
        return terminals;
    }
}
