package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandbar.provider.process.ChildCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** What answers inside one sandbox: processes of this computer. */
final class Toolbox {
    private static final Path DIRECTORY = Path.of("/tmp");
    static final String ENTRYPOINT = "entrypoint";

    private final Map<String, ServedSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, ServedTerminal> terminals = new ConcurrentHashMap<>();

    /** What a process of the sandbox starts with; without the files that this computer's user has for login shells. */
    static ChildCommand command(List<String> words, Map<String, String> more, boolean input) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("PWD", "OLDPWD"));
        environment.put("HOME", "/nonexistent");
        environment.putAll(more);
        return new ChildCommand(words, Path.of(words.get(0)), DIRECTORY, environment, input);
    }

    /** Gives the sandbox a program that it runs by itself. */
    void runEntrypoint(String script) {
        ServedSession session = new ServedSession(ENTRYPOINT);
        sessions.put(ENTRYPOINT, session);
        session.execute("entrypoint_command", script);
    }

    int openSessions() {
        return sessions.size();
    }

    int openTerminals() {
        return terminals.size();
    }

    /** @param path what comes after the sandbox's id */
    MockResponse answer(RecordedRequest request, List<String> path) {
        String place = String.join("/", path.subList(0, Math.min(2, path.size())));
        return switch (place) {
            case "process/session" -> path.size() == 2 ? createSession(request) : inSession(request, path);
            case "process/pty" -> path.size() == 2 ? createTerminal(request) : inTerminal(request, path);
            case "process/execute" -> execute(Answers.body(request));
            case "system/metrics" -> metrics();
            default -> Answers.refusal(404, "page not found");
        };
    }

    private MockResponse createSession(RecordedRequest request) {
        String id = Answers.body(request).path("sessionId").asText();
        if (sessions.putIfAbsent(id, new ServedSession(id)) != null) {
            return Answers.refusal(409, "session already exists");
        }
        return Answers.empty(201);
    }

    private MockResponse inSession(RecordedRequest request, List<String> path) {
        ServedSession session = sessions.get(path.get(2));
        if (session == null) {
            return Answers.refusal(404, "session not found");
        }
        if (request.getMethod().equals("DELETE")) {
            sessions.remove(session.id());
            session.close();
            return Answers.empty(204);
        }
        return session.answer(request, path.subList(3, path.size()));
    }

    private MockResponse createTerminal(RecordedRequest request) {
        JsonNode wanted = Answers.body(request);
        String id = wanted.path("id").asText();
        if (wanted.path("cols").asInt() > 1000 || wanted.path("rows").asInt() > 1000) {
            return Answers.error(400, "invalid value for cols - must be less than 1000");
        }
        if (terminals.containsKey(id)) {
            return Answers.error(409, "PTY session with ID '" + id + "' already exists");
        }
        terminals.put(id, ServedTerminal.start(id, wanted, () -> terminals.remove(id)));
        return Answers.json(201, Answers.object().put("sessionId", id));
    }

    private MockResponse inTerminal(RecordedRequest request, List<String> path) {
        ServedTerminal terminal = terminals.get(path.get(2));
        if (path.size() == 4 && path.get(3).equals("connect")) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(terminal == null ? new NoTerminal() : terminal.client())
                    .build();
        }
        if (terminal == null) {
            return path.size() == 4
                    ? Answers.error(410, "PTY session is gone")
                    : Answers.error(404, "PTY session not found");
        }
        if (request.getMethod().equals("DELETE")) {
            terminal.kill();
            return Answers.json(200, Answers.object());
        }
        JsonNode size = Answers.body(request);
        return Answers.json(
                200,
                terminal.resize(size.path("cols").asInt(), size.path("rows").asInt()));
    }

    /** The command is written to the stdin of a shell; stdout and stderr are one. */
    private static MockResponse execute(JsonNode wanted) {
        try {
            ProcessBuilder builder = new ProcessBuilder("sh").redirectErrorStream(true);
            Process process = builder.directory(DIRECTORY.toFile()).start();
            process.getOutputStream().write((wanted.path("command").asText() + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String result = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(wanted.path("timeout").asInt(60), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Answers.refusal(408, "command execution timeout");
            }
            return Answers.json(
                    200, Answers.object().put("exitCode", process.exitValue()).put("result", result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answers.refusal(500, "interrupted");
        }
    }

    private static MockResponse metrics() {
        ObjectNode metrics = Answers.object();
        metrics.put("cpuCount", 2);
        metrics.put("cpuUsedPct", 37.5);
        metrics.put("memUsed", 64 << 20);
        metrics.put("memTotal", 1 << 30);
        return Answers.json(200, metrics);
    }

    int clients() {
        return terminals.values().stream().mapToInt(ServedTerminal::clients).sum();
    }

    void endTerminals() {
        terminals.values().forEach(ServedTerminal::kill);
    }

    void close() {
        sessions.values().forEach(ServedSession::close);
        sessions.clear();
        terminals.values().forEach(ServedTerminal::kill);
        terminals.clear();
    }
}
