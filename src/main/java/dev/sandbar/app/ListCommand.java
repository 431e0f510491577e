package dev.sandbar.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sandbar.action.ListForm;
import dev.sandbar.app.Providers.Answer;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code sandbar ls}: the sandboxes of all providers; one that cannot be asked costs the others nothing. */
final class ListCommand {
    private final Context context;

    ListCommand(Context context) {
        this.context = context;
    }

    int run(ListForm form) throws IOException, InterruptedException {
        List<Sandbox> all = new ArrayList<>();
        for (Answer<List<Sandbox>> answer : context.providers().askAll(Provider::list)) {
            answer.value().ifPresent(all::addAll);
            answer.failure().ifPresent(failure -> show(failure, form));
        }
        switch (form) {
            case TABLE -> table(all);
            case JSON -> JsonOutput.write(context.streams().out(), json -> write(json, all));
            case NAMES -> names(all);
        }
        return ExitStatuses.OK;
    }

    // Who asks for bare names is a script or a shell's completion: a provider that is down is no news to them.
    private void show(ProviderException failure, ListForm form) {
        if (form != ListForm.NAMES) {
            new Failures(context.streams().err()).show(failure);
        }
    }

    private void names(List<Sandbox> all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Sandbox sandbox : all) {
            text.append(Harmless.line(sandbox.qualifiedName())).append('\n');
        }
        context.streams().out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void table(List<Sandbox> all) throws IOException {
        Table table = new Table("NAME", "STATE", "STATUS");
        for (Sandbox sandbox : all) {
            table.row(sandbox.qualifiedName(), sandbox.state().word(), sandbox.status());
        }
        table.write(context.streams().out());
    }

    private static void write(JsonGenerator json, List<Sandbox> all) throws IOException {
        json.writeStartArray();
        for (Sandbox sandbox : all) {
            SandboxJson.write(json, sandbox);
        }
        json.writeEndArray();
    }
}
