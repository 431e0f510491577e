package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sandbar providers}: what was found, whether it answers, and what it can do. */
final class ProvidersCommand {
    private final Context context;

    /** A provider as it answers now. */
    private record Checked(Provider provider, int sandboxes) {}

    ProvidersCommand(Context context) {
        this.context = context;
    }

    int run(boolean json) throws IOException, InterruptedException {
        List<Answer<Checked>> answers = context.providers()
                .askAll(provider -> new Checked(provider, provider.list().size()));
        if (json) {
            write(answers);
        } else {
            show(answers);
        }
        return ExitStatuses.OK;
    }

    private void show(List<Answer<Checked>> answers) throws IOException {
        Table table = new Table("PROVIDER", "KIND", "STATE", "ENDPOINT");
        List<ProviderException> failures = new ArrayList<>();
        for (Answer<Checked> answer : answers) {
            Optional<Provider> provider = context.providers().find(answer.provider());
            String state = answer.value()
                    .map(checked -> checked.sandboxes() + " sandboxes")
                    .orElse("not reachable");
            table.row(
                    answer.provider(),
                    provider.map(Provider::kind).orElse("?"),
                    state,
                    provider.map(Provider::endpoint).orElse("?"));
            answer.failure().ifPresent(failures::add);
        }
        table.write(context.streams().out());
        for (ProviderException failure : failures) {
            new Failures(context.streams().err()).show(failure);
        }
    }

    private void write(List<Answer<Checked>> answers) throws IOException {
        try (JsonGenerator json = JsonOutput.to(context.streams().out())) {
            json.writeStartArray();
            for (Answer<Checked> answer : answers) {
                json.writeStartObject();
                json.writeStringField("name", answer.provider());
                Optional<Provider> provider = context.providers().find(answer.provider());
                if (provider.isPresent()) {
                    describe(json, provider.get());
                }
                json.writeBooleanField("reachable", answer.value().isPresent());
                if (answer.failure().isPresent()) {
                    json.writeStringField("reason", answer.failure().get().getMessage());
                    json.writeStringField("nextStep", answer.failure().get().nextStep());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void describe(JsonGenerator json, Provider provider) throws IOException {
        json.writeStringField("kind", provider.kind());
        json.writeStringField("endpoint", provider.endpoint());
        json.writeObjectFieldStart("capabilities");
        for (Capability capability : Capability.values()) {
            json.writeStringField(
                    capability.name().toLowerCase(java.util.Locale.ROOT),
                    provider.capabilities().reason(capability).orElse("yes"));
        }
        json.writeEndObject();
    }
}
