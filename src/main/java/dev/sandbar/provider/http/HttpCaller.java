package dev.sandbar.provider.http;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Sends requests and waits for their answers, again where that is safe and may help. A server that asks to be left alone
 * is left alone by all callers of this object.
 */
public final class HttpCaller implements AutoCloseable {
    private final OkHttpClient client;
    private final HttpPlace place;
    private final HttpLimits limits;
    private final Retries retries;
    private final Quiet quiet = new Quiet();

    public HttpCaller(HttpPlace place, HttpLimits limits, Retries retries) {
        this(HttpClients.make(place.name(), limits), place, limits, retries);
    }

    /** The same over a client that has more set, for example trust in a certificate. */
    public HttpCaller(OkHttpClient client, HttpPlace place, HttpLimits limits, Retries retries) {
        this.client = client;
        this.place = place;
        this.limits = limits;
        this.retries = retries;
    }

    public HttpPlace place() {
        return place;
    }

    /** The client itself, for WebSockets. */
    public OkHttpClient client() {
        return client;
    }

    /**
     * Sends a request that may be repeated without harm, until an answer comes that is worth having.
     *
     * @return the last answer, which may be one of failure
     * @throws ProviderException when none came
     */
    public HttpReply ask(Request request) {
        return send(request, limits.answer(), true);
    }

    /** Sends a request that must not be done twice: again only where it is certain that nothing was done. */
    public HttpReply tell(Request request) {
        return tell(request, limits.answer());
    }

    /** The same for an answer that may take longer. */
    public HttpReply tell(Request request, Duration answer) {
        return send(request, answer, false);
    }

    /**
     * Sends a request exactly once.
     *
     * @throws IOException when no answer came, so that it is not known whether the request was done
     */
    public HttpReply once(Request request) throws IOException {
        return once(request, limits.answer());
    }

    private HttpReply once(Request request, Duration answer) throws IOException {
        Call call = client.newCall(request);
        call.timeout().timeout(answer.toMillis(), TimeUnit.MILLISECONDS);
        HttpReply reply = HttpReply.read(call.execute(), limits.bodyBytes());
        quiet.heed(reply.status(), reply.retryAfter());
        return reply;
    }

    /** How long the server has asked to be left alone from now on; zero when it has not. */
    public Duration quiet() {
        return quiet.left();
    }

    private HttpReply send(Request request, Duration answer, boolean repeatable) {
        Attempts attempts = new Attempts(retries);
        try {
            if (!attempts.awaitTurn(quiet())) {
                throw leftAlone();
            }
            while (true) {
                try {
                    HttpReply reply = once(request, answer);
                    if (!mayPass(reply.status(), repeatable) || !attempts.again(quiet())) {
                        return reply;
                    }
                } catch (IOException e) {
                    if (!repeatable || !mayPass(e) || !attempts.again(quiet())) {
                        throw HttpFailures.unreachable(place, e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE, "the question to " + place.words() + " was broken off", "ask again", e);
        }
    }

    private ProviderException leftAlone() {
        return new ProviderException(
                Kind.UNREACHABLE,
                place.words() + " is asked too often",
                "it answers again in " + Math.max(1, quiet().toSeconds()) + " s");
    }

    /** Who is asked too often has done nothing; who failed may have done it. */
    static boolean mayPass(int status, boolean repeatable) {
        return switch (status) {
            case 429 -> true;
            case 408, 500, 502, 503, 504 -> repeatable;
            default -> false;
        };
    }

    /** Whether the same request may succeed a moment later: what took its whole time, or is refused, will not. */
    static boolean mayPass(IOException e) {
        return !(e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof InterruptedIOException
                || e instanceof SSLException
                || e instanceof TooLongException
                || e instanceof NoCredentialException);
    }

    /** Lets go of all connections, WebSockets included. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
