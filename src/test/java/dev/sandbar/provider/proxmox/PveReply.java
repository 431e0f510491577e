package dev.sandbar.provider.proxmox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;

/** Answers in the form that Proxmox gives them. */
final class PveReply {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PveReply() {}

    static MockResponse data(Object data) {
        Map<String, Object> envelope = new HashMap<>();
        envelope.put("data", data);
        return json("HTTP/1.1 200 OK", envelope);
    }

    /** A refusal as newer versions write it: the words stand in the status line and in the body. */
    static MockResponse refusal(int status, String words, Map<String, String> errors) {
        Map<String, Object> envelope = new HashMap<>();
        envelope.put("data", null);
        envelope.put("message", words + "\n");
        if (!errors.isEmpty()) {
            envelope.put("errors", errors);
        }
        return json("HTTP/1.1 " + status + " " + words, envelope);
    }

    /** A refusal as older versions write it. */
    static MockResponse oldRefusal(int status, String words) {
        return json("HTTP/1.1 " + status + " " + words, Map.of());
    }

    private static MockResponse json(String status, Map<String, Object> body) {
        try {
            return new MockResponse.Builder()
                    .status(status)
                    .setHeader("Content-Type", "application/json;charset=UTF-8")
                    .body(JSON.writeValueAsString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
