package dev.sandbar.app.console;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.recording.Recordings;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the full screen is started with.
 *
 * @param providers the names of the providers' entries, in their order
 * @param provider gives the provider of such a name, always the same; may take its time
 * @param requests makes what a provider is asked for out of what was typed
 * @param current which sandbox was selected last
 * @param journal where execs that run are noted
 * @param audit where it is noted what is done
 * @param recordings what is kept of runs
 * @param archive the runs that were kept
 */
public record ConsoleSetup(
        List<String> providers,
        Function<String, Provider> provider,
        Requests requests,
        Current current,
        ExecJournal journal,
        AuditTrail audit,
        Recordings recordings,
        RunArchive archive,
        Preferences preferences,
        Places places) {
    public ConsoleSetup {
        providers = List.copyOf(providers);
        Objects.requireNonNull(provider);
        Objects.requireNonNull(requests);
        Objects.requireNonNull(current);
        Objects.requireNonNull(journal);
        Objects.requireNonNull(audit);
        Objects.requireNonNull(recordings);
        Objects.requireNonNull(archive);
        Objects.requireNonNull(preferences);
        Objects.requireNonNull(places);
    }

    /** Makes what a provider is asked for out of what was typed. */
    @FunctionalInterface
    public interface Requests {
        ExecRequest of(List<String> command, ExecOptions options) throws UsageException;
    }

    /** Remembers which sandbox is the current one, by its {@code provider/name}; may wait for the disk. */
    public interface Current {
        Optional<String> name();

        void select(String qualifiedName);
    }

    /**
     * Where things are, and what kind of terminal this is.
     *
     * @param configuration the folder with the user's own {@code keymaps} and {@code themes}, which need not exist
     * @param data the folder for what is kept
     * @param log the log file, for messages about failures
     * @param version this program's
     * @param demo whether all that is shown is made up, which the screen says
     */
    public record Places(
            Path configuration, Path data, Path log, Map<String, String> environment, String version, boolean demo) {
        public Places {
            environment = Map.copyOf(environment);
        }
    }
}
