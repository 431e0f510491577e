package dev.sandbar.provider.http;

import dev.sandbar.provider.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;

/** A whole answer of bounded length. */
public final class HttpReply {
    private final int status;
    private final String reason;
    private final Headers headers;
    private final byte[] body;

    private HttpReply(Response response, byte[] body) {
        this.status = response.code();
        this.reason = response.message();
        this.headers = response.headers();
        this.body = body;
    }

    /**
     * Reads the answer to its end and closes it.
     *
     * @throws TooLongException when its body has more than {@code limit} bytes
     */
    static HttpReply read(Response response, int limit) throws IOException {
        try (response) {
            BufferedSource source = response.body().source();
            if (source.request(limit + 1L)) {
                throw new TooLongException("an answer of more than " + limit + " bytes");
            }
            return new HttpReply(response, source.readByteArray());
        }
    }

    public int status() {
        return status;
    }

    /** The words behind the status, which HTTP/2 does not have; may be empty. */
    public String reason() {
        return reason;
    }

    /** Whether the status is one of success. */
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** The last header of that name; case does not matter. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @throws dev.sandbar.provider.json.MalformedJsonException when it is something else
     */
    public Json json() throws IOException {
        return Json.read(new ByteArrayInputStream(body));
    }

    /** How long the server asks to be left alone, from now on. */
    public Optional<Duration> retryAfter() {
        return retryAfter(headers);
    }

    static Optional<Duration> retryAfter(Headers headers) {
        return Optional.ofNullable(headers.get("Retry-After")).flatMap(value -> RetryAfter.read(value, Instant.now()));
    }
}
