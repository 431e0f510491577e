package dev.sandbar.provider.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A container that the server pretends to have; its commands are processes of this machine. */
public final class AciContainer {
    private final String name;
    private volatile String state = "Running";
    private volatile int exitCode;
    private volatile Instant started = Instant.parse("2026-11-21T08:00:00.123Z");
    private volatile String log = "";
    private volatile List<String> shell = List.of("/bin/sh");

    AciContainer(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String state() {
        return state;
    }

    /** What runs when {@code /bin/sh} is asked for. */
    List<String> shell() {
        return shell;
    }

    public void shell(String... words) {
        shell = List.of(words);
    }

    String log() {
        return log;
    }

    public void log(String text) {
        log = text;
    }

    public void run() {
        state = "Running";
        started = started.plusSeconds(60);
    }

    public void end(int code) {
        exitCode = code;
        state = "Terminated";
    }

    ObjectNode json(boolean withState) {
        ObjectNode container = JsonNodeFactory.instance.objectNode().put("name", name);
        ObjectNode properties = container.putObject("properties").put("image", "debian:12");
        properties.putArray("ports");
        properties
                .putObject("resources")
                .putObject("requests")
                .put("memoryInGB", 1.5)
                .put("cpu", 1.0);
        if (withState) {
            ObjectNode view = properties.putObject("instanceView").put("restartCount", 0);
            ObjectNode current =
                    view.putObject("currentState").put("state", state).put("startTime", started.toString());
            current.put("detailStatus", "");
            if (state.equals("Terminated")) {
                current.put("exitCode", exitCode)
                        .put("finishTime", started.plusSeconds(5).toString());
            }
        }
        return container;
    }
}
