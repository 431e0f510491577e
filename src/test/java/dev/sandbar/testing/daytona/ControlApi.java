package dev.sandbar.testing.daytona;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The API under which sandboxes are listed and changed. */
final class ControlApi {
    private final Map<String, ServedSandbox> sandboxes = new ConcurrentSkipListMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final Supplier<String> proxy;
    volatile boolean bareArray;
    volatile int largestPage = 200;

    /** @param proxy where toolboxes are reached */
    ControlApi(Supplier<String> proxy) {
        this.proxy = proxy;
    }

    ServedSandbox add(String name, String state) {
        String id = String.format("%08x-0000-4000-8000-000000000000", made.incrementAndGet());
        ServedSandbox sandbox = new ServedSandbox(id, name, state, new Toolbox());
        sandboxes.put(id, sandbox);
        return sandbox;
    }

    Optional<ServedSandbox> find(String idOrName) {
        return Optional.ofNullable(sandboxes.get(idOrName))
                .or(() ->
                        all().stream().filter(one -> one.name.equals(idOrName)).findFirst());
    }

    Collection<ServedSandbox> all() {
        return List.copyOf(sandboxes.values());
    }

    /** @param path what comes after {@code /api/} */
    MockResponse answer(RecordedRequest request, List<String> path) {
        if (!path.get(0).equals("sandbox")) {
            return Answers.refusal(404, "Cannot " + request.getMethod());
        }
        if (path.size() == 1) {
            return request.getMethod().equals("POST") ? create(Answers.body(request)) : list(request);
        }
        return find(path.get(1))
                .map(sandbox -> one(request, path, sandbox))
                .orElseGet(() -> Answers.refusal(404, "Sandbox with ID or name " + path.get(1) + " not found"));
    }

    private MockResponse list(RecordedRequest request) {
        List<ServedSandbox> all = new ArrayList<>(all());
        ObjectNode answer = Answers.object();
        ArrayNode items = answer.putArray("items");
        if (bareArray) {
            all.forEach(one -> items.add(one.item(proxy.get())));
            return Answers.json(200, items);
        }
        String cursor = request.getUrl().queryParameter("cursor");
        int from = cursor == null ? 0 : Integer.parseInt(cursor.substring("after-".length()));
        int to = Math.min(all.size(), from + largestPage);
        all.subList(from, to).forEach(one -> items.add(one.item(proxy.get())));
        if (to < all.size()) {
            answer.put("nextCursor", "after-" + to);
        } else {
            answer.putNull("nextCursor");
        }
        return Answers.json(200, answer);
    }

    private MockResponse create(JsonNode wanted) {
        String name = wanted.path("name").asText();
        if (find(name).isPresent()) {
            return Answers.refusal(409, "Sandbox with name " + name + " already exists");
        }
        ServedSandbox sandbox = add(name, "started");
        sandbox.snapshot = wanted.path("snapshot").asText("default");
        return Answers.json(200, sandbox.describe(proxy.get()));
    }

    private MockResponse one(RecordedRequest request, List<String> path, ServedSandbox sandbox) {
        if (request.getMethod().equals("DELETE")) {
            sandboxes.remove(sandbox.id);
            sandbox.toolbox.close();
            sandbox.state = "destroying";
            return Answers.json(200, sandbox.describe(proxy.get()));
        }
        if (path.size() == 2) {
            return Answers.json(200, sandbox.describe(proxy.get()));
        }
        switch (path.get(2)) {
            case "start" -> sandbox.state = "started";
            case "stop" -> {
                sandbox.state = "stopped";
                sandbox.toolbox.close();
            }
            case "pause" -> sandbox.state = "paused";
            case "archive" -> {
                if (!sandbox.state.equals("stopped")) {
                    return Answers.refusal(400, "Sandbox is not stopped");
                }
                sandbox.state = "archiving";
            }
            case "last-activity" -> {
                sandbox.lastActivity = java.time.Instant.now();
                return Answers.empty(201);
            }
            case "toolbox-proxy-url" -> {
                return Answers.json(200, Answers.object().put("url", proxy.get()));
            }
            default -> {
                return Answers.refusal(404, "Cannot " + request.getMethod());
            }
        }
        return Answers.json(200, sandbox.describe(proxy.get()));
    }
}
