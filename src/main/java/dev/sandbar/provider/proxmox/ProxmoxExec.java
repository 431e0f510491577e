package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.Guest;
import dev.sandbar.provider.proxmox.api.Guests;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.sandbox.BestShell;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.Signal;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs commands in a cluster's containers: on their nodes, or a shell in the console where a node is out of reach. */
final class ProxmoxExec implements AutoCloseable {
    static final String NO_HOST = "it is not configured how to reach its node, and Proxmox's API runs no commands";

    private static final System.Logger LOG = LazyLogger.of(ProxmoxExec.class);

    private final Cluster cluster;
    private final Guests guests;
    private final Methods methods;
    private final NodeHosts hosts;
    private final ContainerSignals signals;
    private final AtomicBoolean apiIsUntried;

    ProxmoxExec(ProxmoxPlace place, Cluster cluster, Guests guests, NodeHosts hosts) {
        this.cluster = cluster;
        this.guests = guests;
        this.hosts = hosts;
        this.methods = new Methods(Method.named(place.methods()));
        this.signals = new ContainerSignals(methods);
        this.apiIsUntried = new AtomicBoolean(place.methods().contains("api"));
    }

    /** How commands are run in it, for people. */
    String method(Guest guest) {
        return hosts.of(guest.node())
                .map(host -> methods.used(host.address()).map(Method::name).orElse(String.join(" or ", methods.names()))
                        + ", " + host.address())
                .orElse("shared console only");
    }

    boolean offersPrivileges() {
        return methods.offerPrivileges();
    }

    Exec start(SandboxId sandbox, ExecRequest request) {
        cluster.checkRunning(sandbox);
        return cluster.located(sandbox, guest -> start(guest, sandbox, request));
    }

    private Exec start(Guest guest, SandboxId sandbox, ExecRequest request) {
        Optional<Host> host = hosts.of(guest.node());
        if (host.isEmpty()) {
            return withoutHost(guest, sandbox, request);
        }
        tryApi(guest, sandbox.toString());
        Container container = container(guest, sandbox.toString(), host.get());
        if (!mayBeConsole(request)) {
            return start(container, request);
        }
        try {
            host.get().reach();
            return start(container, request);
        } catch (ProviderException e) {
            return console(guest, request, e);
        }
    }

    private Exec start(Container container, ExecRequest request) {
        return methods.start(container, request, signal -> signals.send(container, request.marker(), signal));
    }

    private Exec withoutHost(Guest guest, SandboxId sandbox, ExecRequest request) {
        ProviderException refusal = new ProviderException(
                Kind.UNSUPPORTED,
                "a command cannot run in " + sandbox + ": " + NO_HOST,
                "configure ssh to the node " + guest.node() + "; a shell opens in the shared console");
        if (mayBeConsole(request)) {
            return console(guest, request, refusal);
        }
        throw refusal;
    }

    /** A console runs what it runs, as whom it does: it can stand for a shell, and for nothing else. */
    private static boolean mayBeConsole(ExecRequest request) {
        return request.terminal().isPresent()
                && request.user().isEmpty()
                && !request.privileged()
                && BestShell.isMeantBy(request);
    }

    /** Only where nothing was started, and where the reason is the way to the container, not the container itself. */
    private Exec console(Guest guest, ExecRequest request, ProviderException reason) {
        if (reason.kind() != Kind.UNREACHABLE
                && reason.kind() != Kind.UNAUTHORISED
                && reason.kind() != Kind.UNSUPPORTED) {
            throw reason;
        }
        String called = guest.node() + "/" + guest.vmid();
        String notice = "This is the one console of " + called + ", shared with all who open it, because "
                + reason.getMessage() + "\r\n";
        return new ConsoleExec(guests.console(guest, called), request.terminal().orElseThrow(), notice);
    }

    /** Once for a server: no documented version has the call, and what a later one would want is not known. */
    private void tryApi(Guest guest, String called) {
        if (!apiIsUntried.compareAndSet(true, false)) {
            return;
        }
        try {
            if (guests.mayExec(guest, called)) {
                LOG.log(Level.INFO, "{0} has a call that runs commands, which is not known how to use", called);
            }
        } catch (ProviderException e) {
            // The other methods do without the API.
            LOG.log(Level.DEBUG, "whether the API runs commands is not known", e);
        }
    }

    /** Ends what is left; where its node cannot be reached nothing was ever started. */
    void endLeftover(ExecTrace trace) {
        Guest guest = cluster.require(trace.sandbox());
        String called = trace.sandbox().toString();
        hosts.of(guest.node())
                .ifPresent(host -> signals.send(container(guest, called, host), trace.marker(), Signal.KILL));
    }

    private Container container(Guest guest, String called, Host host) {
        return new Container(guest.vmid(), called, host, () -> cluster.trouble(guest, called));
    }

    @Override
    public void close() {
        hosts.close();
    }
}
