package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.HostCall;
import dev.sandbar.provider.proxmox.host.LocalHost;
import dev.sandbar.provider.proxmox.host.SshHost;
import dev.sandbar.provider.proxmox.host.SshTarget;
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
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers of one host that has LXC without Proxmox. Their names are their keys. */
public final class LxcProvider implements Provider {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pace HERE = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private static final Pace OVER_SSH = new Pace(Duration.ofSeconds(5), Duration.ofMinutes(1));
    private static final String NO_TEMPLATE = "a container needs a template, which a name alone does not say";
    private static final String NO_ARCHIVE = "LXC keeps the files of a container that is stopped where they are";
    private static final String NO_TIME = "no container stops by itself after a time";
    private static final String NO_LOG = "LXC keeps no log of what a container's first process prints";

    private final LxcPlace place;
    private final Host host;
    private final LxcTools tools;
    private final Methods methods;
    private final ContainerSignals signals;
    private final Capabilities capabilities = Capabilities.all()
            .without(Capability.CREATE, NO_TEMPLATE)
            .without(Capability.SNAPSHOT, NO_TEMPLATE)
            .without(Capability.ARCHIVE, NO_ARCHIVE)
            .without(Capability.EXTEND, NO_TIME)
            .without(Capability.LOGS, NO_LOG);

    /** The containers of that host; asks for nothing yet. */
    public LxcProvider(LxcPlace place) {
        this(place, host(place.ssh()));
    }

    LxcProvider(LxcPlace place, Host host) {
        this.place = place;
        this.host = host;
        this.tools = new LxcTools(new HostCall(host, PATIENCE), place.name(), place.path());
        this.methods = new Methods(List.of(new Method.LxcAttach(place.path())));
        this.signals = new ContainerSignals(methods);
    }

    private static Host host(Optional<SshTarget> ssh) {
        return ssh.isPresent() ? new SshHost(ssh.get()) : new LocalHost();
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public String kind() {
        return "lxc";
    }

    @Override
    public String endpoint() {
        return host.address() + place.path().map(path -> ", " + path).orElse("");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<Sandbox> list() {
        return tools.list().stream().map(this::sandbox).toList();
    }

    private Sandbox sandbox(LxcTools.Listed listed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("host", host.address());
        facts.put("method", methods.names().get(0));
        facts.put("privileged", listed.unprivileged() ? "no" : "yes");
        SandboxId id = new SandboxId(place.name(), listed.name());
        return new Sandbox(
                id,
                listed.name(),
                LxcTools.stateOf(listed.state()),
                listed.state().toLowerCase(Locale.ROOT),
                Optional.empty(),
                facts);
    }

    @Override
    public Sandbox find(String nameOrKey) {
        return NameSearch.find(place.name(), nameOrKey, list());
    }

    @Override
    public Sandbox create(String name, Optional<String> snapshot) {
        throw refused("create " + place.name() + "/" + name, NO_TEMPLATE, "make it with lxc-create: it appears here");
    }

    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        SandboxState now = state(sandbox);
        Optional<String> refused = capabilities.reason(change.needs());
        if (refused.isPresent()) {
            throw refused(
                    change.verb() + " " + sandbox,
                    refused.get(),
                    change == Lifecycle.ARCHIVE ? "stop it instead" : "let it run");
        }
        tools.change(sandbox.key(), now, change);
    }

    private SandboxState state(SandboxId sandbox) {
        return tools.state(sandbox.key()).orElseThrow(() -> ContainerTrouble.notFound(sandbox.toString()));
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        Container container = container(sandbox);
        return methods.start(container, request, signal -> signals.send(container, request.marker(), signal));
    }

    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        return ScriptFiles.start(sandbox, request, Carriage.PLAIN, wanted -> exec(sandbox, wanted));
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        signals.send(container(trace.sandbox()), trace.marker(), Signal.KILL);
    }

    private Container container(SandboxId sandbox) {
        String called = sandbox.toString();
        return new Container(sandbox.key(), called, host, () -> tools.state(sandbox.key())
                .map(state -> ContainerTrouble.of(called, state))
                .orElseGet(() -> Optional.of(ContainerTrouble.notFound(called))));
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        throw refused("show logs of " + sandbox, NO_LOG, "read them inside, for example with: journalctl");
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        String thread = "lxc-watch-" + place.name();
        Pace pace = place.ssh().isPresent() ? OVER_SSH : HERE;
        return Poll.watch(new Poll.Question<>(thread, this::list, pace, () -> Duration.ZERO), watcher);
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        List<String> words = LxcTools.words("", place.path(), sandbox.key());
        return new LxcStats(host, words.subList(1, words.size()), sink);
    }

    @Override
    public void close() {
        host.close();
    }

    private static ProviderException refused(String what, String reason, String nextStep) {
        return new ProviderException(Kind.UNSUPPORTED, "cannot " + what + ": " + reason, nextStep);
    }
}
