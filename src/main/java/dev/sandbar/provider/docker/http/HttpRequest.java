package dev.sandbar.provider.docker.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request with its whole body in memory. */
public final class HttpRequest {
    private static final byte[] NOTHING = {};

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean upgrade;

    private HttpRequest(String method, String path, Map<String, String> headers, byte[] body, boolean upgrade) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.upgrade = upgrade;
    }

    /**
     * Any request; its body is not copied.
     *
     * @param path with its query, encoded, as it stands in the request line
     */
    public static HttpRequest of(String method, String path, Map<String, String> headers, byte[] body) {
        return new HttpRequest(method, path, headers, body, false);
    }

    /** A request for what is at {@code path}. */
    public static HttpRequest get(String path) {
        return new HttpRequest("GET", path, Map.of(), NOTHING, false);
    }

    /** A request that sends {@code json} to {@code path}. */
    public static HttpRequest post(String path, byte[] json) {
        return new HttpRequest("POST", path, Map.of("Content-Type", "application/json"), json, false);
    }

    /** A request for the head of what is at {@code path}. */
    public static HttpRequest head(String path) {
        return new HttpRequest("HEAD", path, Map.of(), NOTHING, false);
    }

    /** The same, asking for the connection itself. */
    public HttpRequest upgraded() {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Connection", "Upgrade");
        more.put("Upgrade", "tcp");
        return new HttpRequest(method, path, more, body, true);
    }

    String method() {
        return method;
    }

    boolean upgrade() {
        return upgrade;
    }

    byte[] bytes(String host) {
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
        head.append(host).append("\r\nUser-Agent: sandbar\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        if (!upgrade) {
            head.append("Connection: close\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
