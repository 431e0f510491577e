package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.BadAnswerException;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.provider.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A short answer of an engine.
 *
 * @param json its body, or an object with the {@code message} of a failure
 * @param apiVersion what the engine speaks at most, for example {@code 1.41}; may be empty
 * @param server what the engine calls itself, for example {@code Docker/20.10.24 (linux)}; may be empty
 */
record EngineReply(int status, Json json, String apiVersion, String server) {
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_BODY = 2 * 1024 * 1024;

    static EngineReply read(HttpResponse response) throws IOException {
        String type = response.header("content-type").orElse("");
        Json json = new Json(null);
        if (type.startsWith("application/json")) {
            json = readJson(new CappedInput(response.body(), LONGEST_BODY));
        } else if (response.status() >= 400 && (type.isEmpty() || type.startsWith("text/plain"))) {
            byte[] words = response.body().readNBytes(LONGEST_MESSAGE);
            json = new Json(Map.of("message", new String(words, StandardCharsets.UTF_8)));
        }
        return new EngineReply(
                response.status(),
                json,
                response.header("api-version").orElse(""),
                response.header("server").orElse(""));
    }

    private static Json readJson(InputStream body) throws IOException {
        try {
            return Json.read(body);
        } catch (MalformedJsonException e) {
            throw new BadAnswerException("it is not JSON", e);
        }
    }

    boolean done() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may succeed a moment later. */
    boolean transientFailure() {
        return status == 429 || (status >= 502 && status <= 504);
    }

    /** The engine's words for a failure; may be empty. */
    String message() {
        return json.at("message").text();
    }

    /** Whether the engine speaks at least version 1.{@code minor}. */
    boolean speaks(int minor) {
        if (!apiVersion.startsWith("1.")) {
            return false;
        }
        try {
            return Integer.parseInt(apiVersion.substring(2)) >= minor;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether it is Podman, which forgets the process id of an exec when that has ended. */
    boolean podman() {
        return server.startsWith("Libpod");
    }
}
