package dev.sandbar.prompt;

import dev.sandbar.sandbox.LazyLogger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks sandboxes for names to complete with: waits a bounded time, or until the next key, and remembers answers for a
 * while, late ones too. One monitor guards what is remembered.
 *
 * @param <Q> what can be asked
 */
final class Lookup<Q> {
    static final long PATIENCE_MILLIS = 1_500;

    private static final int MOST_REMEMBERED = 64;
    private static final System.Logger LOG = LazyLogger.of(Lookup.class);

    private record Asked(CompletableFuture<List<String>> answer, long at) {}

    private final Source<Q> source;
    private final Duration memory;
    private final Executor executor;
    private final Map<Q, Asked> asked = new LinkedHashMap<>();
    private volatile @Nullable CompletableFuture<List<String>> impatience;

    /** Where answers come from; may take its time, and fail. */
    @FunctionalInterface
    interface Source<Q> {
        List<String> ask(Q query) throws InterruptedException;
    }

    /** @param memory how long an answer is good for */
    Lookup(Source<Q> source, Duration memory, Executor executor) {
        this.source = source;
        this.memory = memory;
        this.executor = executor;
    }

    /** Ends a wait that goes on now: the answer is no longer wanted. */
    void hurry() {
        CompletableFuture<List<String>> waiting = impatience;
        if (waiting != null) {
            waiting.complete(List.of());
        }
    }

    /** The names; none when they do not come in time, or at all. */
    List<String> names(Q query) {
        CompletableFuture<List<String>> next = new CompletableFuture<>();
        impatience = next;
        try {
            return ask(query).applyToEither(next, names -> names).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "no completion for " + query, e);
            return List.of();
        } finally {
            impatience = null;
        }
    }

    private synchronized CompletableFuture<List<String>> ask(Q query) {
        Asked before = asked.get(query);
        if (before != null && !before.answer().isCompletedExceptionally() && isFresh(before)) {
            return before.answer();
        }
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        executor.execute(() -> answer(query, answer));
        asked.remove(query);
        asked.put(query, new Asked(answer, System.nanoTime()));
        if (asked.size() > MOST_REMEMBERED) {
            asked.remove(asked.keySet().iterator().next());
        }
        return answer;
    }

    private boolean isFresh(Asked before) {
        return !before.answer().isDone() || System.nanoTime() - before.at() < memory.toNanos();
    }

    private void answer(Q query, CompletableFuture<List<String>> answer) {
        try {
            answer.complete(List.copyOf(source.ask(query)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(e);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
