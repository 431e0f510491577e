package dev.sandbar.provider.docker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one container uses, as the engine tells it once a second, on a thread of its own. Not by docker-java, which makes
 * objects of everything: that was a third of what a screen costs at rest.
 */
final class ContainerStats implements Subscription {
    private static final System.Logger LOG = LazyLogger.of(ContainerStats.class);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Engine engine;
    private final String key;
    private final Consumer<? super Stats> sink;
    private @Nullable HttpResponse stream;
    private boolean closed;

    private ContainerStats(Engine engine, String key, Consumer<? super Stats> sink) {
        this.engine = engine;
        this.key = key;
        this.sink = sink;
    }

    /** Begins; does not wait for the engine. */
    static Subscription start(Engine engine, String key, Consumer<? super Stats> sink) {
        ContainerStats stats = new ContainerStats(engine, key, sink);
        Thread thread =
                new Thread(stats::run, "docker-stats-" + engine.endpoint().name());
        thread.setDaemon(true);
        thread.start();
        return stats;
    }

    private void run() {
        String path = "/containers/" + ExecCalls.encode(key) + "/stats?stream=true";
        try (HttpResponse opened = engine.open(HttpRequest.get(path))) {
            if (taken(opened)) {
                follow(opened);
            }
        } catch (IOException | ProviderException e) {
            LOG.log(Level.DEBUG, "the statistics broke off", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a fault while a container was measured", e);
        }
    }

    private synchronized boolean taken(HttpResponse opened) {
        stream = opened;
        return !closed;
    }

    private void follow(HttpResponse opened) throws IOException {
        if (opened.status() != 200) {
            throw EngineFailures.refused(key, EngineReply.read(opened));
        }
        try (JsonParser parser = FACTORY.createParser(opened.body())) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                tell(StatsReader.read(parser));
            }
        }
    }

    private void tell(Stats stats) {
        sink.accept(stats);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (stream != null) {
            stream.close();
        }
    }
}
