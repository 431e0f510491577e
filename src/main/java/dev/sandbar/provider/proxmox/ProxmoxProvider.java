package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.provider.proxmox.api.Guests;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The containers of a Proxmox VE cluster. Their numbers are their keys. */
public final class ProxmoxProvider implements Provider {
    private static final Pace LISTED = new Pace(Duration.ofSeconds(5), Duration.ofMinutes(1));
    private static final String NO_TEMPLATE = "a container needs a template, which a name alone does not say";
    private static final String NO_PAUSE = "Proxmox does not tell a paused container from one that runs";
    private static final String NO_ARCHIVE =
            "Proxmox keeps the files of a container that is stopped where they are; a backup is something else";
    private static final String NO_TIME = "no container stops by itself after a time";
    private static final String NO_LOG = "Proxmox keeps no log of what a container's first process prints";

    private final String name;
    private final ProxmoxPlace place;
    private final ProxmoxApi api;
    private final Guests guests;
    private final Cluster cluster;
    private final Usages usages;
    private final ProxmoxExec exec;
    private final NodeCheck check;
    private final Capabilities capabilities;

    /** A provider for that cluster; connects to nobody yet. */
    public ProxmoxProvider(ProxmoxPlace place) {
        this(place, new NodeHosts(place.access()), new ProxmoxApi(place.api()));
    }

    ProxmoxProvider(ProxmoxPlace place, NodeHosts hosts, ProxmoxApi api) {
        this.name = place.api().name();
        this.place = place;
        this.api = api;
        this.guests = new Guests(api);
        this.cluster = new Cluster(guests, place.nodes());
        this.usages = new Usages(name, cluster, api);
        this.exec = new ProxmoxExec(place, cluster, guests, hosts);
        this.check = new NodeCheck(hosts);
        this.capabilities = offered(hosts.any(), exec.offersPrivileges());
    }

    private static Capabilities offered(boolean hosts, boolean privileges) {
        Capabilities offered = Capabilities.all()
                .without(Capability.CREATE, NO_TEMPLATE)
                .without(Capability.SNAPSHOT, NO_TEMPLATE)
                .without(Capability.PAUSE, NO_PAUSE)
                .without(Capability.ARCHIVE, NO_ARCHIVE)
                .without(Capability.EXTEND, NO_TIME)
                .without(Capability.LOGS, NO_LOG);
        if (!privileges) {
            offered = offered.without(Capability.PRIVILEGED, "pct keeps no privileges; lxc-attach does");
        }
        if (!hosts) {
            for (Capability capability : List.of(
                    Capability.EXEC,
                    Capability.SPLIT_OUTPUT,
                    Capability.INPUT,
                    Capability.ENVIRONMENT,
                    Capability.DIRECTORY,
                    Capability.USER,
                    Capability.PRIVILEGED,
                    Capability.SIGNAL,
                    Capability.FILES)) {
                offered = offered.without(capability, ProxmoxExec.NO_HOST);
            }
        }
        return offered;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "proxmox";
    }

    @Override
    public String endpoint() {
        return place.api().url().toString();
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<Sandbox> list() {
        return cluster.list().stream().map(this::sandbox).toList();
    }

    /** Whether the nodes can be reached over ssh, where they are meant to be. */
    @Override
    public List<ProviderException> troubles() {
        if (!capabilities.offers(Capability.EXEC)) {
            return List.of();
        }
        Set<String> nodes = new TreeSet<>();
        cluster.list().forEach(guest -> nodes.add(guest.node()));
        return check.troubles(nodes);
    }

    private Sandbox sandbox(Guest guest) {
        return GuestSandboxes.of(name, guest, exec.method(guest));
    }

    /** Also by {@code node/vmid} and {@code node/name}. */
    @Override
    public Sandbox find(String nameOrKey) {
        int slash = nameOrKey.indexOf('/');
        if (slash < 0) {
            return NameSearch.find(name, nameOrKey, list());
        }
        String node = nameOrKey.substring(0, slash);
        List<Sandbox> there = cluster.list().stream()
                .filter(guest -> guest.node().equals(node))
                .map(this::sandbox)
                .toList();
        return NameSearch.find(name + "/" + node, nameOrKey.substring(slash + 1), there);
    }

    @Override
    public Sandbox create(String wanted, Optional<String> snapshot) {
        throw refused("create " + name + "/" + wanted, Capability.CREATE, "make it in Proxmox: it appears here");
    }

    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        String called = sandbox.toString();
        if (!capabilities.offers(change.needs())) {
            String nextStep = change == Lifecycle.EXTEND ? "let it run" : "stop it instead";
            throw refused(change.verb() + " " + called, change.needs(), nextStep);
        }
        cluster.located(sandbox, guest -> apply(guest, called, change));
        cluster.list();
    }

    private Lifecycle apply(Guest guest, String called, Lifecycle change) {
        boolean runs = guests.status(guest, called).equals("running");
        switch (change) {
            case START, RESUME -> {
                if (!runs) {
                    guests.change(guest, called, "start", Map.of());
                }
            }
            case STOP -> {
                if (runs) {
                    guests.change(guest, called, "shutdown", Map.of("forceStop", "1", "timeout", "30"));
                }
            }
            case RESTART -> guests.change(guest, called, runs ? "reboot" : "start", Map.of());
            case REMOVE -> guests.delete(guest, called);
            case PAUSE, ARCHIVE, EXTEND -> throw new IllegalStateException("refused before");
        }
        return change;
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        if (request.privileged() && !capabilities.offers(Capability.PRIVILEGED)) {
            throw refused(
                    "run with all privileges in " + sandbox, Capability.PRIVILEGED, "run it without --privileged");
        }
        return exec.start(sandbox, request);
    }

    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        if (!capabilities.offers(Capability.FILES)) {
            throw refused("read files in " + sandbox, Capability.FILES, "configure ssh to the nodes");
        }
        return ScriptFiles.start(sandbox, request, Carriage.PLAIN, wanted -> exec.start(sandbox, wanted));
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        exec.endLeftover(trace);
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        throw refused("show logs of " + sandbox, Capability.LOGS, "read them inside, for example with: journalctl");
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        return Poll.watch(new Poll.Question<>("proxmox-watch-" + name, this::list, LISTED, api::quiet), watcher);
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        return usages.of(sandbox.key(), sink);
    }

    @Override
    public void close() {
        exec.close();
        api.close();
    }

    private ProviderException refused(String what, Capability capability, String nextStep) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                "cannot " + what + ": " + capabilities.reason(capability).orElseThrow(),
                nextStep);
    }
}
