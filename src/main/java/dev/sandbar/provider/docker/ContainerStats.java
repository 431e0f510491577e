package dev.sandbar.provider.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.MemoryStatsConfig;
import com.github.dockerjava.api.model.Statistics;
import com.github.dockerjava.api.model.StatsConfig;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one container uses, as the engine tells it once a second. */
final class ContainerStats extends ResultCallback.Adapter<Statistics> implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(ContainerStats.class);
    /** Engines report the machine's memory, or a huge number, where no limit is set. */
    private static final long NO_LIMIT = 1L << 60;

    private final Consumer<? super Stats> sink;

    ContainerStats(DockerClient client, String key, Consumer<? super Stats> sink) {
        this.sink = sink;
        client.statsCmd(key).exec(this);
    }

    @Override
    public void onNext(Statistics statistics) {
        sink.accept(read(statistics));
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(EngineFailures.level(failure), "the statistics broke off", failure);
    }

    static Stats read(Statistics statistics) {
        MemoryStatsConfig memory = statistics.getMemoryStats();
        long limit = memory == null ? 0 : number(memory.getLimit());
        return new Stats(
                cpuPercent(statistics.getPreCpuStats(), statistics.getCpuStats()),
                memory == null ? 0 : used(memory),
                limit >= NO_LIMIT ? 0 : limit);
    }

    /** The share of the machine's time since the last sample, times its cores: as {@code docker stats} computes it. */
    private static double cpuPercent(@Nullable CpuStatsConfig before, @Nullable CpuStatsConfig now) {
        if (before == null || now == null || now.getCpuUsage() == null || before.getCpuUsage() == null) {
            return 0;
        }
        long container = number(now.getCpuUsage().getTotalUsage())
                - number(before.getCpuUsage().getTotalUsage());
        long machine = number(now.getSystemCpuUsage()) - number(before.getSystemCpuUsage());
        long cores = Math.max(1, number(now.getOnlineCpus()));
        return container <= 0 || machine <= 0 ? 0 : 100.0 * container / machine * cores;
    }

    /** Without the page cache: {@code inactive_file} of control groups v2, {@code total_inactive_file} of v1. */
    private static long used(MemoryStatsConfig memory) {
        StatsConfig detail = memory.getStats();
        long cache = detail == null ? 0 : number(detail.getTotalInactiveFile());
        if (cache == 0 && detail != null) {
            cache = number(detail.getInactiveFile());
        }
        return Math.max(0, number(memory.getUsage()) - cache);
    }

    private static long number(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the statistics", e);
        }
    }
}
