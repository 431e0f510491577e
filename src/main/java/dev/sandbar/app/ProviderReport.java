package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.app.entry.EntryExample;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one provider at this moment.
 *
 * @param sandboxes how many it has; empty when it does not answer
 * @param failure why it does not
 * @param troubles what does not work although it answers
 */
record ProviderReport(
        Provider provider,
        Optional<Integer> sandboxes,
        Optional<ProviderException> failure,
        List<ProviderException> troubles) {
    ProviderReport {
        troubles = List.copyOf(troubles);
    }

    static void writeText(List<ProviderReport> reports, Path configuration, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ProviderReport report : reports) {
            report.append(text);
        }
        appendMore(text, configuration);
        for (EntryExample example : EntryExample.all()) {
            if (reports.stream().noneMatch(report -> report.provider.kind().equals(example.kind()))) {
                append(text, example, configuration);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(StringBuilder text) {
        String state = sandboxes
                .map(count -> count + (count == 1 ? " sandbox" : " sandboxes"))
                .orElse("not reachable");
        line(text, "", provider.name() + ": " + state + ", " + provider.kind() + " at " + provider.endpoint());
        if (failure.isPresent()) {
            append(text, failure.get());
            return;
        }
        troubles.forEach(trouble -> append(text, trouble));
        refusals().forEach((reason, what) -> line(text, "  ", "cannot " + what + ": " + reason));
        if (provider.capabilities().refused().isEmpty()) {
            line(text, "  ", "can do everything");
        }
    }

    private static void append(StringBuilder text, ProviderException trouble) {
        line(text, "  ", String.valueOf(trouble.getMessage()));
        line(text, "  ", trouble.nextStep());
    }

    private Map<String, String> refusals() {
        Map<String, String> byReason = new LinkedHashMap<>();
        for (Capability capability : Capability.values()) {
            provider.capabilities()
                    .reason(capability)
                    .ifPresent(reason ->
                            byReason.merge(reason, capability.words(), (before, more) -> before + ", " + more));
        }
        return byReason;
    }

    private static void line(StringBuilder text, String indent, String line) {
        text.append(indent).append(Harmless.line(line)).append('\n');
    }

    private static void appendMore(StringBuilder text, Path configuration) {
        text.append("\nMore engines: make a Docker context, which is found by itself,\n")
                .append("  docker context create NAME --docker host=ssh://USER@HOST\n")
                .append("or name the engine in ")
                .append(Harmless.line(configuration.toString()))
                .append(":\n  [engines]\n  NAME = \"ssh://USER@HOST\"\n")
                .append("Podman: systemctl --user enable --now podman.socket\n");
    }

    private static void append(StringBuilder text, EntryExample example, Path configuration) {
        String first = example.first().isEmpty() ? "" : example.first() + ", and ";
        text.append('\n').append(example.platform()).append(": ").append(first).append("write into ");
        line(text, "", configuration + ":");
        example.toml().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }

    static void write(JsonGenerator json, List<ProviderReport> reports) throws IOException {
        json.writeStartArray();
        for (ProviderReport report : reports) {
            report.write(json);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", provider.name());
        json.writeStringField("kind", provider.kind());
        json.writeStringField("endpoint", provider.endpoint());
        json.writeBooleanField("reachable", failure.isEmpty());
        if (sandboxes.isPresent()) {
            json.writeNumberField("sandboxes", sandboxes.get());
        }
        if (failure.isPresent()) {
            write(json, failure.get());
        }
        json.writeArrayFieldStart("troubles");
        for (ProviderException trouble : troubles) {
            json.writeStartObject();
            write(json, trouble);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("capabilities");
        for (Capability capability : Capability.values()) {
            json.writeBooleanField(word(capability), provider.capabilities().offers(capability));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("refused");
        for (Map.Entry<Capability, String> refused :
                provider.capabilities().refused().entrySet()) {
            json.writeStringField(word(refused.getKey()), refused.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ProviderException trouble) throws IOException {
        json.writeStringField("reason", trouble.getMessage());
        json.writeStringField("nextStep", trouble.nextStep());
    }

    private static String word(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT);
    }
}
