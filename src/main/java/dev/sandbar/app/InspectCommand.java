package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;

/** {@code sandbar inspect}: everything that is known of one sandbox. */
final class InspectCommand {
    private final Context context;
    private final Action.Inspect action;

    InspectCommand(Context context, Action.Inspect action) {
        this.context = context;
        this.action = action;
    }

    int run() throws IOException, InterruptedException {
        Resolver.Found found = context.resolver().find(action.target());
        Sandbox sandbox = found.sandbox();
        if (action.json()) {
            JsonOutput.write(context.streams().out(), json -> SandboxJson.write(json, sandbox));
            return ExitStatuses.OK;
        }
        Table table = new Table("name", sandbox.qualifiedName());
        table.row("state", sandbox.state().word());
        if (!sandbox.status().isEmpty()) {
            table.row("status", sandbox.status());
        }
        sandbox.facts().forEach(table::row);
        sandbox.created().ifPresent(created -> table.row("created", created.toString()));
        table.row(
                "provider", found.provider().kind() + " at " + found.provider().endpoint());
        table.row("id", sandbox.id().key());
        table.write(context.streams().out());
        return ExitStatuses.OK;
    }
}
