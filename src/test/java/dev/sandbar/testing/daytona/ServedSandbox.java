package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One sandbox of the service. */
final class ServedSandbox {
    final String id;
    final String name;
    final Toolbox toolbox;
    volatile String state;
    volatile int autoStopMinutes = 15;
    volatile Instant lastActivity = Instant.now();
    volatile String snapshot = "sandbar-test";
    volatile String errorReason = "";

    ServedSandbox(String id, String name, String state, Toolbox toolbox) {
        this.id = id;
        this.name = name;
        this.state = state;
        this.toolbox = toolbox;
    }

    /** As one of a list. */
    ObjectNode item(String proxy) {
        ObjectNode json = Answers.object();
        json.put("id", id);
        json.put("organizationId", "org-1");
        json.put("name", name);
        json.put("target", "eu");
        json.put("state", state);
        json.put("desiredState", state.equals("stopped") ? "stopped" : "started");
        json.put("snapshot", snapshot);
        json.put("user", "daytona");
        json.put("public", false);
        json.put("networkBlockAll", false);
        json.put("cpu", 2);
        json.put("gpu", 0);
        json.put("memory", 4);
        json.put("disk", 8);
        json.putObject("labels").put("team", "blue");
        json.put("autoStopInterval", autoStopMinutes);
        json.put("createdAt", "2026-11-20T10:00:00.000Z");
        json.put("lastActivityAt", lastActivity.toString());
        json.put("toolboxProxyUrl", proxy);
        if (!errorReason.isEmpty()) {
            json.put("errorReason", errorReason);
        }
        return json;
    }

    /** By itself. */
    ObjectNode describe(String proxy) {
        ObjectNode json = item(proxy);
        json.putObject("env");
        return json;
    }
}
