package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.recording.Recordings;
import dev.sandbar.app.recording.Recordings.Known;
import dev.sandbar.history.History;
import dev.sandbar.history.NativeLibrary;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.Reaper;
import dev.sandbar.run.folder.LostRuns;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.ExecRequest;
import java.util.Map;

/**
 * What a headless command works with.
 *
 * @param demo whether all of it is made up
 */
public record Context(
        Streams streams,
        Map<String, String> environment,
        Paths paths,
        Configuration configuration,
        Providers providers,
        boolean demo) {
    /** In earnest. */
    public Context(
            Streams streams,
            Map<String, String> environment,
            Paths paths,
            Configuration configuration,
            Providers providers) {
        this(streams, environment, paths, configuration, providers, false);
    }

    /** Finds sandboxes by name. */
    public Resolver resolver() {
        return new Resolver(providers, current());
    }

    /** Which sandbox is the current one. */
    public CurrentSandbox current() {
        return new CurrentSandbox(paths.current());
    }

    /** Ends, in the background, what consoles that were killed left running. */
    public Reaper.Work reap() {
        return Reaper.start(
                journal(),
                orphan ->
                        providers.at(orphan.endpoint(), orphan.trace().sandbox().provider()));
    }

    /** What was run, for the calling thread; close it. */
    public History history() {
        NativeLibrary.keepIn(paths.cache());
        return History.open(paths.data(), new RunFolders(paths.data()));
    }

    /** Ends, in the background, the runs of consoles that were killed, as far as their records go. */
    public Reaper.Work endLostRuns() {
        RunFolders folders = new RunFolders(paths.data());
        return Reaper.inBackground("lost-runs", folders.running().isEmpty(), () -> new LostRuns(folders).end());
    }

    /** Where it is noted what is done. */
    public AuditTrail audit() {
        return AuditTrail.in(paths.data(), "shell");
    }

    /** What is kept of runs that are asked for in the shell. */
    public Recordings recordings() {
        return recordings("shell");
    }

    /** What must not be kept of a command. */
    public Redaction redaction(Action.Exec action) throws UsageException {
        ExecRequest request =
                new ExecRequests(environment, configuration.projectDirectory()).of(action.command(), action.options());
        return recordings().redaction(request.environment(), action.options().secretVariables());
    }

    /** What is kept of runs that are asked for in {@code face}. */
    public Recordings recordings(String face) {
        return Recordings.in(
                paths.data(), new Known(environment, configuration.secretNames(), configuration::secretsRead), face);
    }

    /** Where running execs are noted. */
    public ExecJournal journal() {
        return new ExecJournal(paths.execs());
    }
}
