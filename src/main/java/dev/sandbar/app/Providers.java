package dev.sandbar.app;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The providers of this program, each made when it is first needed. May be used from any thread; all questions to several
 * providers are asked at once, and one that does not answer in time counts as unreachable.
 */
public final class Providers implements AutoCloseable {
    private static final int MAX_ASKED_AT_ONCE = 16;

    private final List<Entry> entries;
    private final Duration patience;
    private final ConcurrentMap<String, Provider> made = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    /** A provider that can be made. */
    public record Entry(String name, Supplier<Provider> maker) {}

    /**
     * What one provider answered.
     *
     * @param value present where {@code failure} is empty
     */
    public record Answer<T>(String provider, Optional<T> value, Optional<ProviderException> failure) {}

    /** @param patience how long an answer may take */
    public Providers(List<Entry> entries, Duration patience) {
        this.entries = List.copyOf(entries);
        this.patience = patience;
        this.threads = Executors.newFixedThreadPool(MAX_ASKED_AT_ONCE, task -> {
            Thread thread = new Thread(task, "providers");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The names of all entries, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Entry entry : entries) {
            names.add(entry.name());
        }
        return names;
    }

    /** The provider of that name; empty when there is none. */
    public Optional<Provider> find(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(get(entry));
            }
        }
        return Optional.empty();
    }

    /**
     * The provider of that name.
     *
     * @throws ProviderException with {@code SANDBOX_NOT_FOUND} when there is none
     */
    public Provider require(String name) {
        return find(name)
                .orElseThrow(() -> new ProviderException(
                        Kind.SANDBOX_NOT_FOUND,
                        "there is no provider '" + name + "'",
                        "use one of " + String.join(", ", names()) + "; see: sandbar providers"));
    }

    /** Asks every provider at once, and gives the answers in the order of the entries. */
    public <T> List<Answer<T>> askAll(Function<? super Provider, ? extends T> question) throws InterruptedException {
        List<Future<T>> asked = new ArrayList<>();
        for (Entry entry : entries) {
            asked.add(threads.submit(() -> question.apply(get(entry))));
        }
        long deadline = System.nanoTime() + patience.toNanos();
        List<Answer<T>> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(answer(entries.get(i).name(), asked.get(i), deadline - System.nanoTime()));
        }
        return answers;
    }

    private <T> Answer<T> answer(String name, Future<T> future, long nanos) throws InterruptedException {
        try {
            return new Answer<>(name, Optional.of(future.get(nanos, TimeUnit.NANOSECONDS)), Optional.empty());
        } catch (TimeoutException e) {
            future.cancel(true);
            return failed(name, silent(name));
        } catch (java.util.concurrent.ExecutionException e) {
            return failed(name, reason(name, e.getCause()));
        }
    }

    private static <T> Answer<T> failed(String name, ProviderException reason) {
        return new Answer<>(name, Optional.empty(), Optional.of(reason));
    }

    private ProviderException silent(String name) {
        return new ProviderException(
                Kind.UNREACHABLE,
                "provider " + name + " did not answer within " + patience.toSeconds() + " s",
                "try again, or see: sandbar providers");
    }

    private static ProviderException reason(String name, @org.jspecify.annotations.Nullable Throwable cause) {
        if (cause instanceof ProviderException known) {
            return known;
        }
        return new ProviderException(
                Kind.FAILED, "provider " + name + " failed", "see the log file, and report this", cause);
    }

    private Provider get(Entry entry) {
        return made.computeIfAbsent(entry.name(), name -> entry.maker().get());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        for (Provider provider : made.values()) {
            provider.close();
        }
    }
}
