package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sandboxes of this computer: one directory each. They are always running, since there is nothing to start, and
 * the one called {@value #OWN} is always there.
 */
public final class LocalProvider implements Provider {
    /** The name of the provider's entry and of the sandbox that is always there. */
    public static final String OWN = "local";

    private static final String EMPTY = "a local sandbox begins as an empty directory";
    private static final String NOTHING_RUNS = "a local sandbox is a directory, nothing runs in it by itself";

    private final SandboxDirectories directories;
    private final Capabilities capabilities = offered();

    /**
     * @param dataDirectory where the sandboxes are kept, in a directory {@value #OWN}; made on the first use
     */
    public LocalProvider(Path dataDirectory) {
        this.directories = new SandboxDirectories(dataDirectory.resolve(OWN));
    }

    private static Capabilities offered() {
        Capabilities offered = Capabilities.all()
                .without(Capability.SNAPSHOT, EMPTY)
                .without(Capability.START, NOTHING_RUNS)
                .without(Capability.STOP, NOTHING_RUNS)
                .without(Capability.RESTART, NOTHING_RUNS)
                .without(Capability.PAUSE, NOTHING_RUNS)
                .without(Capability.ARCHIVE, NOTHING_RUNS)
                .without(Capability.EXTEND, NOTHING_RUNS)
                .without(Capability.LOGS, NOTHING_RUNS)
                .without(Capability.USER, "local commands run as the user of Sandbar")
                .without(Capability.PRIVILEGED, "local commands have the privileges of Sandbar's user");
        return ProcessTable.isThere()
                ? offered
                : offered.without(Capability.STATS, "this system has no /proc to read them from");
    }

    @Override
    public String name() {
        return OWN;
    }

    @Override
    public String kind() {
        return "local";
    }

    @Override
    public String endpoint() {
        return directories.root().toString();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<Sandbox> list() {
        return directories.list();
    }

    /** Names are keys here, and only whole ones are found: a prefix of a name is another name. */
    @Override
    public Sandbox find(String nameOrKey) {
        return directories.describe(nameOrKey, directories.of(nameOrKey));
    }

    @Override
    public Sandbox create(String name, Optional<String> snapshot) {
        if (snapshot.isPresent()) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "cannot create local/" + name + " from a snapshot: " + EMPTY,
                    "leave --snapshot out, or use another provider");
        }
        return directories.describe(name, directories.create(name));
    }

    /** {@link Lifecycle#REMOVE} ends what runs in the sandbox and deletes its directory; all else is refused. */
    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        Path directory = directories.of(sandbox.key());
        if (change != Lifecycle.REMOVE) {
            throw refused(sandbox, change.needs());
        }
        if (sandbox.key().equals(OWN)) {
            throw new ProviderException(
                    Kind.CONFLICT,
                    "the sandbox " + sandbox + " is always there and cannot be removed",
                    "delete the files that are in " + directory);
        }
        new ProcessSearch(Launch.SANDBOX_VARIABLE, directory.toString()).killAll();
        directories.remove(sandbox.key());
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        Path home = directories.of(sandbox.key());
        if (request.user().isPresent() && !request.user().get().equals(System.getProperty("user.name"))) {
            throw refused(sandbox, Capability.USER);
        }
        if (request.privileged()) {
            throw refused(sandbox, Capability.PRIVILEGED);
        }
        return Launcher.start(Launch.of(sandbox, home, request), request);
    }

    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        return LocalFiles.of(sandbox, directories.of(sandbox.key()), request);
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        new ProcessSearch(ExecRequest.MARKER_VARIABLE, trace.marker()).killAll();
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        directories.of(sandbox.key());
        throw refused(sandbox, Capability.LOGS);
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        return DirectoryWatch.start(directories, watcher);
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        Path directory = directories.of(sandbox.key());
        if (!capabilities.offers(Capability.STATS)) {
            throw refused(sandbox, Capability.STATS);
        }
        return ProcessStats.start(sandbox, directory, sink);
    }

    /** Nothing is held between calls; subscriptions are closed by those who have them. */
    @Override
    public void close() {}

    private ProviderException refused(SandboxId sandbox, Capability capability) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                "the sandbox " + sandbox + " cannot " + capability.words() + ": "
                        + capabilities.reason(capability).orElseThrow(),
                "use a sandbox of another provider");
    }
}
