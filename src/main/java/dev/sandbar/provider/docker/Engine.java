package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.Dialer;
import dev.sandbar.provider.docker.http.HttpEngine;
import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.time.Duration;

/** One engine's HTTP interface, with its failures in sandbox words; may be called from any thread. */
final class Engine {
    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;

    /** Longer than an engine under load takes for anything but stopping a container. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DockerEndpoint endpoint;
    private final Duration patience;
    private final HttpEngine http;

    Engine(DockerEndpoint endpoint) {
        this(endpoint, endpoint.dialer(), PATIENCE);
    }

    Engine(DockerEndpoint endpoint, Dialer dialer, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
        this.http = new HttpEngine(dialer, "docker");
    }

    DockerEndpoint endpoint() {
        return endpoint;
    }

    HttpEngine http() {
        return http;
    }

    /** How long an answer may take. */
    Duration patience() {
        return patience;
    }

    /** Asks for something small that changes nothing; tries again when the connection breaks or the engine is busy. */
    EngineReply ask(HttpRequest request) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                EngineReply reply = once(request);
                if (!reply.transientFailure() || attempt == ATTEMPTS) {
                    return reply;
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS || !ConnectionFailures.mayPass(e)) {
                    throw ConnectionFailures.translate(endpoint, e);
                }
            }
            pause(pause);
            pause *= 3;
        }
    }

    /** Tells the engine to do something, once: it may have been done even when no answer comes. */
    EngineReply tell(HttpRequest request) {
        try {
            return once(request);
        } catch (IOException e) {
            throw ConnectionFailures.translate(endpoint, e);
        }
    }

    /** Sends a request whose answer is a stream; the caller closes it. */
    HttpResponse open(HttpRequest request) {
        try {
            return http.open(request, patience);
        } catch (IOException e) {
            throw ConnectionFailures.translate(endpoint, e);
        }
    }

    /** The same for a stream that does not rest while there is more; it breaks off when it does. */
    HttpResponse openSteady(HttpRequest request) {
        try {
            return http.openSteady(request, patience);
        } catch (IOException e) {
            throw ConnectionFailures.translate(endpoint, e);
        }
    }

    /** Sends a request, once, whose answer is a stream that ends soon. */
    <T> T ask(HttpRequest request, HttpEngine.Reading<T> reading) {
        try {
            return http.ask(request, patience, reading);
        } catch (IOException e) {
            throw ConnectionFailures.translate(endpoint, e);
        }
    }

    private EngineReply once(HttpRequest request) throws IOException {
        return http.ask(request, patience, EngineReply::read);
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    ProviderException.Kind.UNREACHABLE,
                    "the request to " + endpoint.address() + " was interrupted",
                    "try again",
                    e);
        }
    }
}
