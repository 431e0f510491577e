package dev.sandbar.provider.proxmox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proxmox's own description of its API, against which the parameters of every request are checked. */
final class PveSpecification {
    private static final Path FILE =
            Path.of(System.getProperty("user.dir"), "../shared/specs/proxmox/apidoc-subset.json");

    private final JsonNode calls;

    private PveSpecification(JsonNode calls) {
        this.calls = calls;
    }

    static boolean isThere() {
        return Files.isReadable(FILE);
    }

    /** The description; empty where it is not beside the project. */
    static Optional<PveSpecification> read() {
        try {
            return isThere()
                    ? Optional.of(new PveSpecification(new ObjectMapper().readTree(FILE.toFile())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request, a sentence for each fault; empty when there is no such call. */
    Optional<List<String>> faults(String method, List<String> path, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> call : calls.properties()) {
            String[] words = call.getKey().split(" ", 2);
            Optional<Map<String, String>> inPath = matched(words[1], path);
            if (words[0].equals(method) && inPath.isPresent()) {
                Map<String, String> all = new HashMap<>(fields);
                all.putAll(inPath.get());
                return Optional.of(faults(call.getValue().at("/parameters/properties"), all));
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> matched(String template, List<String> path) {
        String[] wanted = template.substring(1).split("/", -1);
        Map<String, String> values = new HashMap<>();
        if (wanted.length != path.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), path.get(i));
            } else if (!wanted[i].equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static List<String> faults(JsonNode known, Map<String, String> fields) {
        List<String> faults = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (known.has(name)) {
                fault(name, known.get(name), value).ifPresent(faults::add);
            } else {
                faults.add(name
                        + ": property is not defined in schema and the schema does not allow additional properties");
            }
        });
        known.properties().forEach(field -> {
            if (field.getValue().path("optional").asInt() == 0 && !fields.containsKey(field.getKey())) {
                faults.add(field.getKey() + ": property is missing and it is not optional");
            }
        });
        return faults;
    }

    private static Optional<String> fault(String name, JsonNode rule, String value) {
        boolean good =
                switch (rule.path("type").asText("string")) {
                    case "integer" -> isInteger(rule, value);
                    case "boolean" -> List.of("0", "1").contains(value);
                    default -> isText(rule, value);
                };
        return good ? Optional.empty() : Optional.of(name + ": '" + value + "' is not allowed");
    }

    private static boolean isInteger(JsonNode rule, String value) {
        if (!value.matches("-?[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(value);
        return number >= rule.path("minimum").asLong(Long.MIN_VALUE)
                && number <= rule.path("maximum").asLong(Long.MAX_VALUE);
    }

    private static boolean isText(JsonNode rule, String value) {
        List<String> allowed = new ArrayList<>();
        rule.path("enum").forEach(word -> allowed.add(word.asText()));
        boolean node = rule.path("format").asText().equals("pve-node");
        return value.length() <= rule.path("maxLength").asInt(Integer.MAX_VALUE)
                && (allowed.isEmpty() || allowed.contains(value))
                && (!rule.has("pattern")
                        || Pattern.compile(rule.get("pattern").asText())
                                .matcher(value)
                                .find())
                && (!node || value.matches("[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?"));
    }
}
