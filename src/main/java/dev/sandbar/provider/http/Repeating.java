package dev.sandbar.provider.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * What {@link HttpCaller} does, for clients that a library calls: sends requests again where that is safe and may help, and
 * leaves a server alone that asks for it. Only GET counts as safe.
 */
public final class Repeating implements Interceptor {
    private final Retries retries;
    private final Quiet quiet = new Quiet();

    public Repeating(Retries retries) {
        this.retries = retries;
    }

    /** How long the server has asked to be left alone from now on; zero when it has not. */
    public Duration quiet() {
        return quiet.left();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return repeat(chain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("a request was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private Response repeat(Chain chain) throws IOException, InterruptedException {
        boolean repeatable = chain.request().method().equals("GET");
        Attempts attempts = new Attempts(retries);
        if (!attempts.awaitTurn(quiet())) {
            throw new AskedTooOftenException(quiet());
        }
        while (true) {
            try {
                Response response = chain.proceed(chain.request());
                quiet.heed(response.code(), HttpReply.retryAfter(response.headers()));
                if (!HttpCaller.mayPass(response.code(), repeatable) || !attempts.again(quiet())) {
                    return response;
                }
                response.close();
            } catch (IOException e) {
                if (!repeatable || chain.call().isCanceled() || !HttpCaller.mayPass(e) || !attempts.again(quiet())) {
                    throw e;
                }
            }
        }
    }
}
