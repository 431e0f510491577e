package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tries whether commands would find their way to the nodes, to all at once. */
final class NodeCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int AT_ONCE = 16;

    private final NodeHosts hosts;
    private final Duration patience;

    NodeCheck(NodeHosts hosts) {
        this(hosts, PATIENCE);
    }

    /** @param patience for all nodes together */
    NodeCheck(NodeHosts hosts, Duration patience) {
        this.hosts = hosts;
        this.patience = patience;
    }

    /** Why commands cannot run on some of the nodes. */
    List<ProviderException> troubles(Set<String> nodes) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "proxmox-check");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<String, Future<?>> tried = new LinkedHashMap<>();
            nodes.forEach(node -> tried.put(node, threads.submit(() -> reach(node))));
            return gathered(tried);
        } finally {
            threads.shutdownNow();
        }
    }

    private void reach(String node) {
        Host host = hosts.of(node)
                .orElseThrow(() -> new ProviderException(
                        Kind.UNSUPPORTED, ProxmoxExec.NO_HOST, "add it to ssh of this entry in config.toml"));
        host.reach();
    }

    private List<ProviderException> gathered(Map<String, Future<?>> tried) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<ProviderException> troubles = new ArrayList<>();
        tried.forEach((node, end) -> trouble(end, deadline - System.nanoTime())
                .map(reason -> new ProviderException(
                        reason.kind(),
                        "no command can run in the containers of " + node + ": " + reason.getMessage(),
                        reason.nextStep(),
                        reason))
                .ifPresent(troubles::add));
        return troubles;
    }

    private static Optional<ProviderException> trouble(Future<?> end, long nanos) {
        try {
            end.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof ProviderException known
                            ? known
                            : ProviderException.fault("it was not tried", new IllegalStateException(e.getCause())));
        } catch (TimeoutException e) {
            return Optional.of(new ProviderException(
                    Kind.UNREACHABLE, "it does not answer over ssh", "try it by hand with ssh", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new ProviderException(Kind.UNREACHABLE, "the question was broken off", "ask again", e));
        }
    }
}
