package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpRequest;
import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.ExitStatus.Evidence;
import dev.sandbar.sandbox.LazyLogger;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the engine says happened to a container while a command in it was killed. Of a command started by exec the
 * container's own state says nothing: it goes on running, and its {@code OOMKilled} stays false.
 */
record EndEvents(Engine engine, String key) {
    private static final System.Logger LOG = LazyLogger.of(EndEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST = 200;
    private static final int LONGEST = 256 * 1024;

    /** What happened from {@code since} until now, as far as it is known. */
    Evidence since(Instant since) {
        String filters = "{\"container\":[\"" + key + "\"],\"event\":[\"oom\",\"kill\",\"die\"]}";
        String query = "?since=" + since.minusSeconds(1).getEpochSecond() + "&until="
                + Instant.now().getEpochSecond() + ".999999999&filters=" + ExecCalls.encode(filters);
        try {
            List<Json> events = engine.http().ask(HttpRequest.get("/events" + query), PATIENCE, EndEvents::read);
            return evidence(events);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "what happened to the container is not known", e);
            return Evidence.NONE;
        }
    }

    private static List<Json> read(HttpResponse response) throws IOException {
        List<Json> events = new ArrayList<>();
        CappedInput body = new CappedInput(response.body(), LONGEST);
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && events.size() < MOST; line = lines.readLine()) {
            if (!line.isBlank()) {
                events.add(Json.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
            }
        }
        return events;
    }

    private static Evidence evidence(List<Json> events) {
        boolean outOfMemory = false;
        List<String> facts = new ArrayList<>();
        for (Json event : events) {
            switch (event.at("Action").text()) {
                case "oom" -> outOfMemory = true;
                case "die" -> facts.add("the sandbox itself ended");
                case "kill" ->
                    facts.add("the sandbox was sent signal "
                            + event.at("Actor").at("Attributes").at("signal").text());
                default -> LOG.log(Level.DEBUG, "an event that was not asked for: {0}", event);
            }
        }
        if (outOfMemory) {
            facts.add(0, "the kernel killed a process of the sandbox for lack of memory");
        }
        return new Evidence(outOfMemory, facts.stream().distinct().toList());
    }
}
