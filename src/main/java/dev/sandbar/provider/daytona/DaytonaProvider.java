package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpClients;
import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.provider.http.Poll.Question;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.script.Carriage;
import dev.sandbar.provider.script.ScriptFiles;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.LazyLogger;
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
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** The sandboxes of one Daytona service; may be used from any thread. */
public final class DaytonaProvider implements Provider {
    private static final System.Logger LOG = LazyLogger.of(DaytonaProvider.class);
    private static final String KIND = "daytona";
    private static final String ONE_USER = "Daytona runs every command as the user of the sandbox";
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);
    private static final Pace STATS = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(30));
    /** Each sandbox is asked by itself, so a screen full of them is asked less often. */
    private static final Pace STATS_OF_MANY = new Pace(Duration.ofSeconds(6), Duration.ofSeconds(30));

    private static final int MANY = 10;

    private final DaytonaSettings settings;
    private final HttpCaller caller;
    private final Sandboxes sandboxes;
    private final Changes changes;
    private final Toolboxes toolboxes;
    private final List<Poll<?>> watches = new CopyOnWriteArrayList<>();
    private final AtomicInteger measured = new AtomicInteger();

    /** A provider for the service that {@code settings} name; connects to nothing yet. */
    public DaytonaProvider(DaytonaSettings settings) {
        this.settings = settings;
        Key key = new Key(settings.name(), settings.key());
        OkHttpClient client = HttpClients.make(settings.name(), settings.limits())
                .newBuilder()
                .authenticator(key)
                .build();
        this.caller = new HttpCaller(
                client, settings.place(), settings.limits(), settings.timing().retries());
        Requests requests = new Requests(key, settings);
        this.sandboxes = new Sandboxes(settings, caller, requests, new Refusals(caller.place()));
        this.changes = new Changes(settings, caller, requests, sandboxes);
        this.toolboxes = new Toolboxes(caller, requests, sandboxes);
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
        return settings.url().toString();
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.all().without(Capability.USER, ONE_USER).without(Capability.PRIVILEGED, ONE_USER);
    }

    @Override
    public List<Sandbox> list() {
        return sandboxes.list().stream().map(Described::sandbox).toList();
    }

    @Override
    public Sandbox find(String nameOrKey) {
        return sandboxes.find(nameOrKey).sandbox();
    }

    @Override
    public Sandbox create(String name, Optional<String> snapshot) {
        Sandbox made = changes.create(name, snapshot);
        lookSoon();
        return made;
    }

    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        try {
            changes.change(sandbox.key(), change);
        } finally {
            lookSoon();
        }
    }

    private void lookSoon() {
        watches.forEach(Poll::soon);
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        Described described = sandboxes.get(sandbox.key());
        refuse(described, request);
        Toolbox toolbox = toolboxes.running(described);
        return request.terminal().isPresent()
                ? TerminalExec.start(toolbox, request, request.terminal().get())
                : SessionExec.start(toolbox, request);
    }

    private void refuse(Described described, ExecRequest request) {
        if (request.privileged()) {
            throw refused(described.sandbox(), Capability.PRIVILEGED);
        }
        if (request.user().isPresent() && !request.user().get().equals(described.user())) {
            throw refused(described.sandbox(), Capability.USER);
        }
    }

    private ProviderException refused(Sandbox sandbox, Capability capability) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                sandbox.qualifiedName() + " cannot " + capability.words() + ": "
                        + capabilities().reason(capability).orElseThrow(),
                "leave the option out, or use a sandbox of another provider");
    }

    /** Commands have their output encoded anyway. */
    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        return ScriptFiles.start(sandbox, request, Carriage.PLAIN, wanted -> exec(sandbox, wanted));
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        Toolbox toolbox = toolboxes.running(sandboxes.get(trace.sandbox().key()));
        Signals.kill(toolbox, trace.marker());
        toolbox.deleteSession(SessionExec.sessionOf(trace.marker()));
        toolbox.deleteTerminal(TerminalExec.terminalOf(trace.marker()));
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        if (request.timestamps()) {
            throw new ProviderException(
                    Kind.UNSUPPORTED, "Daytona keeps no times with its logs", "leave --timestamps out");
        }
        return EntrypointLog.open(toolboxes.running(sandboxes.get(sandbox.key())), request);
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        Pace pace = new Pace(settings.timing().poll(), LONGEST_POLL);
        Poll<?> poll = Poll.watch(
                new Question<>("daytona-watch-" + settings.name(), this::list, pace, caller::quiet), watcher);
        watches.add(poll);
        return () -> {
            watches.remove(poll);
            poll.close();
        };
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        Toolbox toolbox = toolboxes.running(sandboxes.get(sandbox.key()));
        measured.incrementAndGet();
        Poll<?> poll = Poll.start(
                new Question<>(
                        "daytona-stats-" + settings.name(),
                        toolbox::metrics,
                        () -> measured.get() > MANY ? STATS_OF_MANY : STATS,
                        caller::quiet),
                metrics -> {
                    if (!metrics.missing()) {
                        sink.accept(stats(metrics));
                    }
                },
                failure -> LOG.log(Level.DEBUG, "no figures of a sandbox", failure));
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                measured.decrementAndGet();
                poll.close();
            }
        };
    }

    /** The server tells the share of all cores that the sandbox has. */
    private static Stats stats(Json metrics) {
        double percent = metrics.at("cpuUsedPct").decimal(0);
        long cores = Math.max(1, metrics.at("cpuCount").number(1));
        return new Stats(
                percent * cores,
                metrics.at("memUsed").number(0),
                metrics.at("memTotal").number(0));
    }

    @Override
    public void close() {
        watches.forEach(Poll::close);
        caller.close();
    }
}
