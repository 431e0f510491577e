package dev.sandbar.testing.daytona;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** What can go wrong with one answer. */
public final class Faults {
    private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Faults() {}

    /** The service says no. */
    public static Function<RecordedRequest, MockResponse> refusal(int status, String message) {
        return request -> Answers.refusal(status, message);
    }

    /** A proxy says no, without words. */
    public static Function<RecordedRequest, MockResponse> status(int status) {
        return request -> Answers.empty(status);
    }

    /** The service wants to be left alone for some seconds. */
    public static Function<RecordedRequest, MockResponse> tooMany(int seconds) {
        return request -> Answers.refusal(429, "Rate limit exceeded")
                .newBuilder()
                .setHeader("Retry-After", seconds)
                .build();
    }

    /** The connection breaks before the answer. */
    public static Function<RecordedRequest, MockResponse> dropped() {
        return request -> new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    /** Nothing ever comes. */
    public static Function<RecordedRequest, MockResponse> silence() {
        return request -> new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    /** An answer of success with this body. */
    public static Function<RecordedRequest, MockResponse> body(String body) {
        return request -> new MockResponse.Builder().code(200).body(body).build();
    }

    /** A WebSocket that sends these bytes as they are, and then breaks. */
    public static Function<RecordedRequest, MockResponse> frames(byte[] raw) {
        return request -> new MockResponse.Builder()
                .code(101)
                .setHeader("Connection", "Upgrade")
                .setHeader("Upgrade", "websocket")
                .setHeader("Sec-WebSocket-Accept", accept(request))
                .body(new Buffer().write(raw))
                .removeHeader("Content-Length")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    private static String accept(RecordedRequest request) {
        try {
            String key = request.getHeaders().get("Sec-WebSocket-Key") + WEB_SOCKET;
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
