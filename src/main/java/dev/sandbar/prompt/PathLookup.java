package dev.sandbar.prompt;

import dev.sandbar.sandbox.LazyLogger;
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
 * Lists directories for completion: waits a bounded time, or until the next key, and remembers answers for a few
 * seconds, late ones too. One monitor guards what is remembered.
 */
final class PathLookup {
    static final long PATIENCE_MILLIS = 1_500;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_REMEMBERED = 64;
    private static final System.Logger LOG = LazyLogger.of(PathLookup.class);

    private record Asked(CompletableFuture<List<String>> answer, long at) {}

    private final Surroundings surroundings;
    private final Executor executor;
    private final Map<PathQuery, Asked> asked = new LinkedHashMap<>();
    private volatile @Nullable CompletableFuture<List<String>> impatience;

    PathLookup(Surroundings surroundings, Executor executor) {
        this.surroundings = surroundings;
        this.executor = executor;
    }

    /** Ends a wait that goes on now: the answer is no longer wanted. */
    void hurry() {
        CompletableFuture<List<String>> waiting = impatience;
        if (waiting != null) {
            waiting.complete(List.of());
        }
    }

    /** The names in a directory; none when they do not come in time, or at all. */
    List<String> list(PathQuery query) {
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

    private synchronized CompletableFuture<List<String>> ask(PathQuery query) {
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

    private static boolean isFresh(Asked before) {
        return !before.answer().isDone() || System.nanoTime() - before.at() < FRESH_NANOS;
    }

    private void answer(PathQuery query, CompletableFuture<List<String>> answer) {
        try {
            answer.complete(List.copyOf(surroundings.list(query)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.completeExceptionally(e);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
