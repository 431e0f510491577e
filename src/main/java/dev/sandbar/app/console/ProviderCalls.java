package dev.sandbar.app.console;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks providers, a few calls at a time for each, so that one which does not answer holds up none of the others. */
final class ProviderCalls {
    /** Calls of one provider that are under way at the same time. */
    static final int AT_ONCE = 4;

    /** Calls of one provider that wait for their turn; more are refused. */
    static final int WAITING = 256;

    private static final long IDLE_SECONDS = 10;

    private final Function<String, Provider> providers;
    private final Threads threads;
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    ProviderCalls(Function<String, Provider> providers, Threads threads) {
        this.providers = providers;
        this.threads = threads;
    }

    /** The provider of that name; may take its time. */
    Provider provider(String name) {
        return providers.apply(name);
    }

    /** Something that is asked of a provider. */
    @FunctionalInterface
    interface Call {
        void ask(Provider provider) throws InterruptedException;
    }

    /**
     * Asks on a thread of the provider's; what goes wrong is told to {@code failed}, on that thread or on this one. Answers whether
     * there was room for the question.
     */
    boolean ask(String name, Call call, Consumer<ProviderException> failed) {
        ExecutorService pool = pools.computeIfAbsent(name, this::pool);
        try {
            pool.execute(() -> answer(name, call, failed));
            return true;
        } catch (RejectedExecutionException e) {
            failed.accept(new ProviderException(
                    Kind.UNREACHABLE,
                    "provider " + name + " has " + WAITING + " questions to answer already",
                    "Wait until it answers, or close Sandbar",
                    e));
            return false;
        }
    }

    private void answer(String name, Call call, Consumer<ProviderException> failed) {
        try {
            call.ask(providers.apply(name));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed.accept(Faults.of(e));
        }
    }

    private ExecutorService pool(String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                threads.named("call-" + name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Gives up what is under way. */
    void close() {
        pools.values().forEach(ExecutorService::shutdownNow);
    }
}
