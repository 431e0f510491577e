package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Lists again and again, on a thread of its own, and less often while that fails: LXC tells no events. */
final class PollWatch implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(PollWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Supplier<List<Sandbox>> list;
    private final SandboxWatcher watcher;
    private final Duration period;
    private final Thread thread;
    private volatile boolean closed;

    PollWatch(Supplier<List<Sandbox>> list, SandboxWatcher watcher, Duration period) {
        this.list = list;
        this.watcher = watcher;
        this.period = period;
        this.thread = new Thread(this::run, "lxc-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Duration pause = period;
        try {
            while (!closed) {
                pause = ask() ? period : longer(pause);
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the watch was closed", e);
        }
    }

    private boolean ask() {
        try {
            List<Sandbox> sandboxes = list.get();
            if (!closed) {
                watcher.listed(sandboxes);
            }
            return true;
        } catch (ProviderException e) {
            if (!closed) {
                watcher.failed(e);
            }
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
