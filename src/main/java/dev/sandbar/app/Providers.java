package dev.sandbar.app;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The providers of this program, each made when it is first needed. May be used from any thread; all questions to several
 * providers are asked at once, and one that does not answer in time counts as unreachable.
 */
public final class Providers implements AutoCloseable {
    private static final System.Logger LOG = LazyLogger.of(Providers.class);
    private static final int MAX_ASKED_AT_ONCE = 16;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final List<Entry> entries;
    private final Duration patience;
    private final ConcurrentMap<String, Provider> made = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    /**
     * A provider that can be made.
     *
     * @param patience how long its answers may take, where that is not as long as everybody's
     */
    public record Entry(String name, Supplier<Provider> maker, Optional<Duration> patience) {
        public Entry(String name, Supplier<Provider> maker) {
            this(name, maker, Optional.empty());
        }
    }

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

    /** The provider that is at {@code endpoint}, called {@code name} where several are there. */
    public Optional<Provider> at(String endpoint, String name) {
        Optional<Provider> there = Optional.empty();
        for (Entry entry : entries) {
            Provider provider = get(entry);
            if (provider.endpoint().equals(endpoint)
                    && (there.isEmpty() || entry.name().equals(name))) {
                there = Optional.of(provider);
            }
        }
        return there;
    }

    /** Asks every provider at once, and gives the answers in the order of the entries. */
    public <T> List<Answer<T>> askAll(Function<? super Provider, ? extends T> question) throws InterruptedException {
        return askAll(question, value -> false);
    }

    /**
     * The same, but after an answer that is {@code enough} the others have only {@link #GRACE} left: who is slow must not
     * hold up what another one has.
     */
    public <T> List<Answer<T>> askAll(Function<? super Provider, ? extends T> question, Predicate<? super T> enough)
            throws InterruptedException {
        BlockingQueue<Answer<T>> answered = new LinkedBlockingQueue<>();
        List<Future<?>> asked = new ArrayList<>();
        for (Entry entry : entries) {
            asked.add(threads.submit(() -> answered.add(answer(entry, question))));
        }
        Map<String, Answer<T>> answers = new HashMap<>();
        long begun = System.nanoTime();
        long enoughAfter = Long.MAX_VALUE;
        while (answers.size() < entries.size()) {
            long left = Math.min(longestPatience(answers), enoughAfter) - (System.nanoTime() - begun);
            Answer<T> answer = answered.poll(left, TimeUnit.NANOSECONDS);
            if (answer == null) {
                break;
            }
            answers.put(answer.provider(), answer);
            if (answer.value().isPresent() && enough.test(answer.value().get())) {
                enoughAfter = Math.min(enoughAfter, System.nanoTime() - begun + GRACE.toNanos());
            }
        }
        asked.forEach(future -> future.cancel(true));
        return inOrder(answers);
    }

    private <T> long longestPatience(Map<String, Answer<T>> answers) {
        Duration longest = Duration.ZERO;
        for (Entry entry : entries) {
            if (!answers.containsKey(entry.name()) && patience(entry).compareTo(longest) > 0) {
                longest = patience(entry);
            }
        }
        return longest.toNanos();
    }

    private Duration patience(Entry entry) {
        return entry.patience().orElse(patience);
    }

    private <T> List<Answer<T>> inOrder(Map<String, Answer<T>> answers) {
        List<Answer<T>> ordered = new ArrayList<>();
        for (Entry entry : entries) {
            Answer<T> answer = answers.get(entry.name());
            ordered.add(answer == null ? failed(entry.name(), silent(entry)) : answer);
        }
        return ordered;
    }

    private <T> Answer<T> answer(Entry entry, Function<? super Provider, ? extends T> question) {
        try {
            return new Answer<>(entry.name(), Optional.of(question.apply(get(entry))), Optional.empty());
        } catch (ProviderException e) {
            return failed(entry.name(), e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "provider " + entry.name() + " failed", e);
            return failed(entry.name(), unexpected(entry.name(), e));
        }
    }

    private static <T> Answer<T> failed(String name, ProviderException reason) {
        return new Answer<>(name, Optional.empty(), Optional.of(reason));
    }

    private ProviderException silent(Entry entry) {
        return new ProviderException(
                Kind.UNREACHABLE,
                "provider " + entry.name() + " did not answer within " + Elapsed.words(patience(entry)),
                "try again, or see: sandbar providers");
    }

    private static ProviderException unexpected(String name, RuntimeException cause) {
        return new ProviderException(
                Kind.FAILED, "provider " + name + " failed: " + cause, "try again, and report this", cause);
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
