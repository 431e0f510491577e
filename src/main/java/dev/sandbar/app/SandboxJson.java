package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;
import java.util.Map;

/** A sandbox as JSON. */
final class SandboxJson {
    private SandboxJson() {}

    static void write(JsonGenerator json, Sandbox sandbox) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sandbox.id().key());
        json.writeStringField("provider", sandbox.id().provider());
        json.writeStringField("name", sandbox.name());
        json.writeStringField("state", sandbox.state().word());
        json.writeStringField("status", sandbox.status());
        json.writeStringField("created", sandbox.created().map(Object::toString).orElse(null));
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> fact : sandbox.facts().entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
