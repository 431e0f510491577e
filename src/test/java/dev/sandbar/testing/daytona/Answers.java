package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers as Daytona gives them. */
final class Answers {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static MockResponse json(int status, JsonNode body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    static MockResponse empty(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    /** A failure of the control API. */
    static MockResponse refusal(int status, String message) {
        ObjectNode body = object();
        body.put("path", "/");
        body.put("timestamp", "2026-11-21T10:00:00Z");
        body.put("statusCode", status);
        body.put("error", "Refused");
        body.put("message", message);
        return json(status, body);
    }

    /** A failure of a terminal, which has a form of its own. */
    static MockResponse error(int status, String message) {
        return json(status, object().put("error", message));
    }

    static JsonNode body(RecordedRequest request) {
        try {
            return request.getBody() == null || request.getBody().size() == 0
                    ? object()
                    : MAPPER.readTree(request.getBody().utf8());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
