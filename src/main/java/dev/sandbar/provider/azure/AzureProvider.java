package dev.sandbar.provider.azure;

import dev.sandbar.provider.script.Carriage;
import dev.sandbar.provider.script.ScriptFiles;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The containers of Azure's container groups as sandboxes; may be used from any thread. */
public final class AzureProvider implements Provider {
    private static final String KIND = "azure";
    private static final String NO_IMAGE =
            "a container group needs an image and a size, which a name alone does not say";
    private static final Map<Capability, String> REFUSED = Map.of(
            Capability.SPLIT_OUTPUT, "Azure connects a command to one terminal, where stdout and stderr come together",
            Capability.PRIVILEGED, "Azure runs every command with the container's own privileges",
            Capability.CREATE, NO_IMAGE,
            Capability.SNAPSHOT, NO_IMAGE,
            Capability.PAUSE, "Azure starts and stops container groups, but does not pause them",
            Capability.ARCHIVE, "Azure keeps nothing of a container group that is stopped",
            Capability.EXTEND, "Azure stops no container group by itself after a time",
            Capability.REMOVE, "Azure removes whole container groups only, with all their containers",
            Capability.STATS, "Azure measures containers once a minute, in another service");

    private final AzureSettings settings;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private @Nullable Backend backend;

    /** A provider for the groups of {@code settings}; loads and connects to nothing yet. */
    public AzureProvider(AzureSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String endpoint() {
        return settings.access().address();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(REFUSED);
    }

    @Override
    public List<Sandbox> list() {
        return remember(backend().inventory().all());
    }

    @Override
    public Sandbox find(String nameOrKey) {
        Sandbox found = backend().finder().find(nameOrKey);
        remember(List.of(found));
        return found;
    }

    @Override
    public Sandbox create(String name, Optional<String> snapshot) {
        throw refused("create " + settings.name() + "/" + name, Capability.CREATE, "make it with az container create");
    }

    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        Target target = target(sandbox);
        if (REFUSED.containsKey(change.needs())) {
            throw refused(
                    change.verb() + " " + target.sandbox(), change.needs(), "use the Azure CLI: az container --help");
        }
        backend().change(target, change);
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        Target target = target(sandbox);
        if (request.privileged()) {
            throw refused(
                    "run with all privileges in " + target.sandbox(), Capability.PRIVILEGED, "leave --privileged out");
        }
        return backend().exec(target, request);
    }

    /** The terminal between would change bytes that are no text. */
    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        return ScriptFiles.start(sandbox, request, Carriage.TEXT, wanted -> exec(sandbox, wanted));
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        Target target = target(trace.sandbox());
        try {
            if (backend().inventory().row(target).state().canExec()) {
                backend().errands().kill(target, trace.marker());
            }
        } catch (ProviderException e) {
            // What is gone, or does not run, has nothing left in it.
            if (e.kind() != Kind.SANDBOX_NOT_FOUND && e.kind() != Kind.NOT_RUNNING) {
                throw e;
            }
        }
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        return new AzureLog(backend(), target(sandbox), request);
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        return backend().watch(new SandboxWatcher() {
            @Override
            public void listed(List<Sandbox> sandboxes) {
                watcher.listed(remember(sandboxes));
            }

            @Override
            public void failed(ProviderException reason) {
                watcher.failed(reason);
            }
        });
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        throw refused(
                "show CPU and memory of " + target(sandbox).sandbox(), Capability.STATS, "look into Azure Monitor");
    }

    @Override
    public synchronized void close() {
        Backend present = backend;
        if (present != null) {
            present.close();
        }
    }

    private synchronized Backend backend() {
        Backend present = backend;
        if (present == null) {
            present = new Backend(settings);
            backend = present;
        }
        return present;
    }

    private List<Sandbox> remember(List<Sandbox> rows) {
        rows.forEach(row -> names.put(row.id().key(), row.name()));
        return rows;
    }

    private Target target(SandboxId sandbox) {
        ContainerKey key = ContainerKey.parse(settings.name(), sandbox.key());
        String name = names.getOrDefault(key.toString(), key.group().name());
        return new Target(key, settings.name() + "/" + name);
    }

    private static ProviderException refused(String what, Capability capability, String nextStep) {
        return new ProviderException(
                Kind.UNSUPPORTED, "cannot " + what + ": " + REFUSED.getOrDefault(capability, ""), nextStep);
    }
}
