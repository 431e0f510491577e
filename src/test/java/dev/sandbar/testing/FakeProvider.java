package dev.sandbar.testing;

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
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A provider in memory with scripted answers. It refuses to exec in a sandbox that does not run, can be made
 * unreachable, and remembers what it was asked. Watchers are told on the thread that made the change.
 */
public final class FakeProvider implements Provider {
    private record Answer(Predicate<ExecRequest> wanted, FakeScript script) {}

    private final String name;
    private List<ProviderException> troubles = List.of();
    private final Map<SandboxId, Sandbox> sandboxes = new LinkedHashMap<>();
    private final List<SandboxWatcher> watchers = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final List<ExecRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ExecTrace> leftovers = new CopyOnWriteArrayList<>();
    private final List<FakeExec> execs = new CopyOnWriteArrayList<>();
    private Capabilities capabilities = Capabilities.all();
    private Optional<ProviderException> failure = Optional.empty();
    private String log = "";
    private FakeFiles files = new FakeFiles();
    private int made;

    public FakeProvider(String name) {
        this.name = name;
    }

    // What tests say and ask

    /** Adds a sandbox in {@code state}. */
    public synchronized SandboxId add(String sandbox, SandboxState state) {
        made++;
        SandboxId id = new SandboxId(name, String.format("%08x", made) + "-" + sandbox);
        put(new Sandbox(id, sandbox, state, state.word(), Optional.empty(), Map.of("image", "fake")));
        return id;
    }

    /** Answers {@code command}, exactly these words, from now on. */
    public FakeProvider answer(List<String> command, FakeScript script) {
        return answer(request -> request.command().equals(command), script);
    }

    /** Answers every request that is {@code wanted}; the last answer that was given goes first. */
    public FakeProvider answer(Predicate<ExecRequest> wanted, FakeScript script) {
        answers.add(0, new Answer(wanted, script));
        return this;
    }

    /** Refuses {@code capability} from now on. */
    public synchronized FakeProvider without(Capability capability, String reason) {
        capabilities = capabilities.without(capability, reason);
        return this;
    }

    /** Everything fails with {@code reason} until {@link #recover}. */
    public synchronized void fail(ProviderException reason) {
        failure = Optional.of(reason);
        watchers.forEach(watcher -> watcher.failed(reason));
    }

    /** The end of {@link #fail}. */
    public synchronized void recover() {
        failure = Optional.empty();
        tell();
    }

    /** What {@link #logs} gives. */
    public synchronized FakeProvider logging(String text) {
        log = text;
        return this;
    }

    /** What {@link #files} gives, of every sandbox. */
    public synchronized FakeProvider holding(FakeFiles some) {
        files = some;
        return this;
    }

    /** Every exec that was asked for and not refused. */
    public List<ExecRequest> requests() {
        return List.copyOf(requests);
    }

    /** Every trace whose leftovers were to be ended. */
    public List<ExecTrace> leftovers() {
        return List.copyOf(leftovers);
    }

    /** Whether anything that carries {@code marker} still runs. */
    public boolean isRunning(String marker) {
        return execs.stream().anyMatch(exec -> exec.request().marker().equals(marker) && exec.isRunning());
    }

    // The port

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public String endpoint() {
        return "fake:" + name;
    }

    @Override
    public synchronized Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public synchronized List<Sandbox> list() {
        checkReachable();
        return List.copyOf(sandboxes.values());
    }

    @Override
    public Sandbox find(String nameOrKey) {
        List<Sandbox> all = list();
        List<Sandbox> found = new ArrayList<>();
        for (Sandbox sandbox : all) {
            if (sandbox.name().equals(nameOrKey)) {
                return sandbox;
            }
            if (sandbox.id().key().startsWith(nameOrKey)) {
                found.add(sandbox);
            }
        }
        if (found.size() > 1) {
            throw new ProviderException(
                    Kind.AMBIGUOUS, nameOrKey + " means several sandboxes", "write more of the key");
        }
        return found.stream().findFirst().orElseThrow(() -> notFound(nameOrKey));
    }

    /** Tells this of itself from now on. */
    public synchronized FakeProvider troubledBy(ProviderException... trouble) {
        troubles = List.of(trouble);
        return this;
    }

    @Override
    public synchronized List<ProviderException> troubles() {
        return troubles;
    }

    @Override
    public synchronized Sandbox create(String sandbox, Optional<String> snapshot) {
        checkReachable();
        check(Capability.CREATE);
        snapshot.ifPresent(name -> check(Capability.SNAPSHOT));
        Optional<Sandbox> there = sandboxes.values().stream()
                .filter(other -> other.name().equals(sandbox))
                .findFirst();
        return there.orElseGet(() -> sandboxes.get(add(sandbox, SandboxState.RUNNING)));
    }

    @Override
    public synchronized void change(SandboxId id, Lifecycle change) {
        checkReachable();
        Sandbox sandbox = get(id);
        check(change.needs());
        switch (change) {
            case START, RESTART, RESUME -> put(in(sandbox, SandboxState.RUNNING));
            case STOP, ARCHIVE -> put(in(sandbox, SandboxState.STOPPED));
            case PAUSE -> put(in(sandbox, SandboxState.PAUSED));
            case EXTEND -> {
                // Nothing of it can be seen here.
            }
            case REMOVE -> {
                sandboxes.remove(id);
                tell();
            }
        }
    }

    @Override
    public synchronized Exec exec(SandboxId id, ExecRequest request) {
        checkReachable();
        Sandbox sandbox = get(id);
        request.user().ifPresent(user -> check(Capability.USER));
        request.terminal().ifPresent(size -> check(Capability.TERMINAL));
        check(Capability.EXEC);
        if (request.privileged()) {
            check(Capability.PRIVILEGED);
        }
        if (!sandbox.state().canExec()) {
            throw new ProviderException(
                    Kind.NOT_RUNNING,
                    "the sandbox " + sandbox.qualifiedName() + " is "
                            + sandbox.state().word(),
                    "start it with 'start " + sandbox.qualifiedName() + "'");
        }
        FakeExec exec = new FakeExec(request, scriptFor(request));
        requests.add(request);
        execs.add(exec);
        return exec;
    }

    private FakeScript scriptFor(ExecRequest request) {
        return answers.stream()
                .filter(answer -> answer.wanted().test(request))
                .map(Answer::script)
                .findFirst()
                .orElseThrow(() -> new ProviderException(
                        Kind.COMMAND_MISSING,
                        "there is no command '" + request.command().get(0) + "'",
                        "give the fake provider an answer for it"));
    }

    @Override
    public synchronized FileSource files(SandboxId id, FileRequest request) {
        checkReachable();
        get(id);
        check(Capability.FILES);
        return files.open(request);
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        leftovers.add(trace);
        execs.stream()
                .filter(exec -> exec.request().marker().equals(trace.marker()))
                .forEach(exec -> exec.signal(Signal.KILL));
    }

    @Override
    public synchronized Output logs(SandboxId id, LogRequest request) {
        checkReachable();
        get(id);
        check(Capability.LOGS);
        String text = log;
        return new FakeExec(ExecRequest.of(List.of("logs")), FakeScript.printing(text, 0));
    }

    @Override
    public synchronized Subscription watch(SandboxWatcher watcher) {
        watchers.add(watcher);
        failure.ifPresentOrElse(watcher::failed, () -> watcher.listed(list()));
        return () -> watchers.remove(watcher);
    }

    @Override
    public synchronized Subscription stats(SandboxId id, Consumer<? super Stats> sink) {
        checkReachable();
        get(id);
        check(Capability.STATS);
        sink.accept(new Stats(12.5, 64 << 20, 0));
        return () -> {};
    }

    @Override
    public void close() {}

    private void put(Sandbox sandbox) {
        sandboxes.put(sandbox.id(), sandbox);
        tell();
    }

    private void tell() {
        watchers.forEach(watcher -> watcher.listed(List.copyOf(sandboxes.values())));
    }

    private static Sandbox in(Sandbox sandbox, SandboxState state) {
        return new Sandbox(sandbox.id(), sandbox.name(), state, state.word(), sandbox.created(), sandbox.facts());
    }

    private Sandbox get(SandboxId id) {
        Sandbox sandbox = sandboxes.get(id);
        if (sandbox == null) {
            throw notFound(id.key());
        }
        return sandbox;
    }

    private ProviderException notFound(String sandbox) {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND, "there is no sandbox " + name + "/" + sandbox, "see which there are with 'ls'");
    }

    private void checkReachable() {
        failure.ifPresent(reason -> {
            throw reason;
        });
    }

    private void check(Capability capability) {
        capabilities.reason(capability).ifPresent(reason -> {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    name + " cannot " + capability.words() + ": " + reason,
                    "use a sandbox of another provider");
        });
    }
}
