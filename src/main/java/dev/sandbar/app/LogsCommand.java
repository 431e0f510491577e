package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import java.io.IOException;

/** {@code sandbar logs}: what the sandbox's main process wrote, each stream to its own. */
final class LogsCommand {
    private final Context context;
    private final Action.Logs action;

    LogsCommand(Context context, Action.Logs action) {
        this.context = context;
        this.action = action;
    }

    int run() throws IOException, InterruptedException {
        Found found = context.resolver().find(action.target());
        try (Output log = found.provider().logs(found.sandbox().id(), action.request())) {
            OutputChunk chunk = log.read();
            while (chunk != null) {
                context.streams().of(chunk.stream()).write(chunk.bytes());
                chunk = log.read();
            }
        }
        return ExitStatuses.OK;
    }
}
