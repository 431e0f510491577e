package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
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
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The containers of one engine as sandboxes; may be used from any thread. */
public final class DockerProvider implements Provider {
    private static final String KIND = "docker";
    private static final String NO_IMAGE = "a container needs an image, which a name alone does not say";
    private static final String NO_ARCHIVE = "Docker keeps the files of a container that is stopped where they are";
    private static final String NO_TIME = "no container stops by itself after a time";

    private final DockerEndpoint endpoint;
    private final Engine engine;
    private final Sandboxes sandboxes;
    private final ExecCalls calls;
    private final ExecSignals signals;
    private final FileReads files;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private @Nullable Containers containers;

    /** A provider for the engine at {@code endpoint}; connects to nothing yet. */
    public DockerProvider(DockerEndpoint endpoint) {
        this(new Engine(endpoint));
    }

    DockerProvider(Engine engine) {
        this.endpoint = engine.endpoint();
        this.engine = engine;
        this.sandboxes = new Sandboxes(engine);
        this.calls = new ExecCalls(engine);
        this.signals = new ExecSignals(sandboxes, calls, new HostSignals(endpoint.local()));
        this.files = new FileReads(engine, sandboxes, calls);
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String endpoint() {
        return endpoint.address();
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.all()
                .without(Capability.CREATE, NO_IMAGE)
                .without(Capability.SNAPSHOT, NO_IMAGE)
                .without(Capability.ARCHIVE, NO_ARCHIVE)
                .without(Capability.EXTEND, NO_TIME);
    }

    @Override
    public List<Sandbox> list() {
        List<Sandbox> all = containers().list();
        names.clear();
        all.forEach(this::remember);
        return all;
    }

    @Override
    public Sandbox find(String nameOrKey) {
        return remember(sandboxes.find(nameOrKey));
    }

    @Override
    public Sandbox create(String name, Optional<String> snapshot) {
        throw new ProviderException(
                Kind.UNSUPPORTED,
                "cannot create " + endpoint.name() + "/" + name + ": " + NO_IMAGE,
                "make it with docker run: it appears here at once");
    }

    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        Sandbox found = find(sandbox.key());
        Optional<String> refused = capabilities().reason(change.needs());
        if (refused.isPresent()) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "cannot " + change.verb() + " " + found.qualifiedName() + ": " + refused.get(),
                    change == Lifecycle.ARCHIVE ? "stop it instead" : "let it run");
        }
        containers().change(sandbox.key(), found, change);
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        CreatedExec created = calls.create(sandbox.key(), called(sandbox), request);
        HttpResponse stream = calls.start(created, request);
        return new DockerExec(calls, signals, created, request, stream);
    }

    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        // For what the script's failures say: nobody knows a container by its key.
        SandboxId named = new SandboxId(sandbox.provider(), names.getOrDefault(sandbox.key(), sandbox.key()));
        return files.open(
                new ContainerKey(sandbox.key(), called(sandbox)),
                request,
                wanted -> ScriptFiles.start(named, wanted, Carriage.PLAIN, exec -> exec(sandbox, exec)));
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        SandboxId sandbox = trace.sandbox();
        signals.send(
                new SignalTarget(sandbox.key(), called(sandbox), trace.marker(), trace.user(), false), Signal.KILL);
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        return sandboxes.logs(sandbox.key(), called(sandbox), request);
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        return containers().watch(watcher);
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        return ContainerStats.start(engine, sandbox.key(), sink);
    }

    @Override
    public void close() {
        names.clear();
    }

    private synchronized Containers containers() {
        Containers present = containers;
        if (present == null) {
            present = new Containers(engine);
            containers = present;
        }
        return present;
    }

    private Sandbox remember(Sandbox sandbox) {
        names.put(sandbox.id().key(), sandbox.name());
        return sandbox;
    }

    private String called(SandboxId sandbox) {
        return endpoint.name() + "/" + names.getOrDefault(sandbox.key(), sandbox.key());
    }
}
