package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads that ask several questions at once; they end when they have had nothing to do for a while. */
final class Crew implements AutoCloseable {
    private static final int MOST_AT_ONCE = 8;
    private static final int IDLE_SECONDS = 20;

    private final String name;
    private final ThreadPoolExecutor threads;

    /** @param name of the provider's entry */
    Crew(String name) {
        this.name = name;
        this.threads = new ThreadPoolExecutor(
                MOST_AT_ONCE, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "azure-" + name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** The answers in the order of the questions; the first question that fails fails them all. */
    <T> List<T> ask(List<? extends Callable<T>> questions) {
        List<Future<T>> asked = new ArrayList<>();
        try {
            for (Callable<T> question : questions) {
                asked.add(threads.submit(question));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : asked) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProviderException known ? known : brokenOff(e);
        } catch (RejectedExecutionException e) {
            throw brokenOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw brokenOff(e);
        } finally {
            asked.forEach(future -> future.cancel(true));
        }
    }

    private ProviderException brokenOff(Exception e) {
        return new ProviderException(
                Kind.UNREACHABLE, "a question to " + name + " was broken off", "ask again, and see the log file", e);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
