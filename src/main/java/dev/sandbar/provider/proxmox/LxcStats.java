package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.process.Script;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.HostCommand;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one container uses, from its control groups by a script on its host, on a thread of its own. */
final class LxcStats implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(LxcStats.class);
    private static final long PAUSE_MILLIS = 5_000;
    private static final int LONGEST_LINE = 4_096;

    private final Host host;
    private final List<String> options;
    private final Consumer<? super Stats> sink;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable ProcessStreams script;

    /** @param options of LXC's programs that name the container */
    LxcStats(Host host, List<String> options, Consumer<? super Stats> sink) {
        this.host = host;
        this.options = List.copyOf(options);
        this.sink = sink;
        this.thread = new Thread(this::run, "lxc-stats");
        thread.setDaemon(true);
        thread.start();
    }

    /** A container that has stopped may be started again. */
    private void run() {
        try {
            while (!closed) {
                follow();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the statistics were closed", e);
        }
    }

    private void follow() throws InterruptedException {
        try (ProcessStreams started = host.start(HostCommand.of(Script.command(LxcStats.class, "stats.sh", options)))) {
            script = started;
            UsageReport report = new UsageReport();
            StringBuilder line = new StringBuilder();
            for (OutputChunk chunk = closed ? null : started.read(); chunk != null; chunk = started.read()) {
                for (char c : new String(chunk.bytes(), StandardCharsets.US_ASCII).toCharArray()) {
                    if (c == '\n') {
                        report.line(line.toString(), System.nanoTime()).ifPresent(sink);
                        line.setLength(0);
                    } else if (line.length() < LONGEST_LINE) {
                        line.append(c);
                    }
                }
            }
            started.end();
        } catch (ProviderException e) {
            LOG.log(Level.DEBUG, "the statistics broke off", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        ProcessStreams running = script;
        if (running != null) {
            running.end();
            running.close();
        }
        thread.interrupt();
    }
}
