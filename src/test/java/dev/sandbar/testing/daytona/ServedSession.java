package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A session: commands whose output goes into logs. */
final class ServedSession {
    private final String id;
    private final Map<String, ServedCommand> commands = new ConcurrentHashMap<>();

    ServedSession(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    String execute(String commandId, String text) {
        commands.put(commandId, ServedCommand.start(text));
        return commandId;
    }

    /** @param path what comes after the session's id */
    MockResponse answer(RecordedRequest request, List<String> path) {
        if (path.isEmpty()) {
            return Answers.json(200, describe());
        }
        if (path.get(0).equals("exec")) {
            JsonNode wanted = Answers.body(request);
            String commandId =
                    execute(UUID.randomUUID().toString(), wanted.path("command").asText());
            return Answers.json(202, Answers.object().put("cmdId", commandId));
        }
        // The entrypoint's only command is not named in the path.
        boolean only = path.get(0).equals("logs");
        String commandId = only ? commands.keySet().iterator().next() : path.get(1);
        ServedCommand command = commands.get(commandId);
        if (command == null) {
            return Answers.refusal(404, "command not found");
        }
        return about(request, only ? path : path.subList(2, path.size()), commandId);
    }

    private MockResponse about(RecordedRequest request, List<String> path, String commandId) {
        ServedCommand command = commands.get(commandId);
        if (path.isEmpty()) {
            return Answers.json(200, describe(commandId, command));
        }
        if (path.get(0).equals("input")) {
            String data = Answers.body(request).path("data").asText();
            boolean taken = command.input((data.endsWith("\n") ? data : data + "\n").getBytes(StandardCharsets.UTF_8));
            return taken ? Answers.empty(204) : Answers.refusal(410, "command has already completed");
        }
        boolean follow = "true".equals(request.getUrl().queryParameter("follow"));
        return new MockResponse.Builder()
                .webSocketUpgrade(new LogFollower(command.log(), follow))
                .build();
    }

    private ObjectNode describe() {
        ObjectNode json = Answers.object().put("sessionId", id);
        var list = json.putArray("commands");
        commands.forEach((commandId, command) -> list.add(describe(commandId, command)));
        return json;
    }

    private static ObjectNode describe(String commandId, ServedCommand command) {
        ObjectNode json = Answers.object().put("id", commandId).put("command", command.text());
        command.exitCode().ifPresent(code -> json.put("exitCode", code));
        return json;
    }

    void close() {
        commands.values().forEach(ServedCommand::kill);
    }
}
