package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sandbox as the control API describes it.
 *
 * @param state Daytona's own word
 * @param toolbox where its toolbox is reached, before the sandbox's id; empty where older servers do not say
 * @param user whom commands run as
 */
record Described(Sandbox sandbox, String state, String toolbox, String user) {
    /** The fact that tells what it was made from. */
    static final String SNAPSHOT = "snapshot";

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_ID = 128;
    private static final int MOST_LABELS = 20;

    /** Whether it is one that can be told from others. */
    static boolean isUsable(Json json) {
        String id = json.at("id").text();
        return !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.equals(HttpText.printable(id))
                && !json.at("state").text().equals(States.DESTROYED);
    }

    static Described read(String provider, Json json) {
        String id = json.at("id").text();
        String state = HttpText.printable(json.at("state").text());
        String name = HttpText.printable(json.at("name").text(), LONGEST_NAME).strip();
        AutoStop autoStop = AutoStop.read(json);
        Sandbox sandbox = new Sandbox(
                new SandboxId(provider, id),
                name.isEmpty() ? id : name,
                States.of(state),
                status(state, autoStop, json),
                AutoStop.time(json.at("createdAt")),
                facts(json, autoStop));
        return new Described(
                sandbox,
                state,
                json.at("toolboxProxyUrl").text(),
                json.at("user").text());
    }

    private static String status(String state, AutoStop autoStop, Json json) {
        String reason = HttpText.printable(json.at("errorReason").text());
        if (!reason.isEmpty()) {
            return state + ": " + reason;
        }
        boolean running = States.of(state) == SandboxState.RUNNING;
        return running && autoStop.left(Instant.now()).isPresent()
                ? state + ", stops " + autoStop.words(Instant.now())
                : state.replace('_', ' ');
    }

    private static Map<String, String> facts(Json json, AutoStop autoStop) {
        Map<String, String> facts = new LinkedHashMap<>();
        add(facts, SNAPSHOT, json.at("snapshot"));
        add(facts, "class", json.at("sandboxClass"));
        add(facts, "target", json.at("target"));
        add(facts, "user", json.at("user"));
        add(facts, "cpu", json.at("cpu"));
        addSize(facts, "memory", json.at("memory"));
        addSize(facts, "disk", json.at("disk"));
        facts.put("auto-stop", autoStop.words(Instant.now()));
        add(facts, "last activity", json.at("lastActivityAt"));
        json.at("labels").texts().entrySet().stream()
                .limit(MOST_LABELS)
                .forEach(label -> facts.put(
                        "label " + HttpText.printable(label.getKey(), LONGEST_NAME),
                        HttpText.printable(label.getValue(), LONGEST_NAME)));
        return facts;
    }

    private static void add(Map<String, String> facts, String name, Json value) {
        String text = HttpText.printable(value.text(), LONGEST_NAME);
        if (!text.isBlank()) {
            facts.put(name, text);
        }
    }

    private static void addSize(Map<String, String> facts, String name, Json gibibytes) {
        String text = HttpText.printable(gibibytes.text(), LONGEST_NAME);
        if (!text.isBlank()) {
            facts.put(name, text + " GiB");
        }
    }
}
