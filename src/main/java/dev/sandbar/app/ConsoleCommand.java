package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.console.Console;
import dev.sandbar.app.console.Console.Opening;
import dev.sandbar.app.console.ConsoleSetup;
import dev.sandbar.app.console.ConsoleSetup.Current;
import dev.sandbar.app.console.ConsoleSetup.Places;
import dev.sandbar.app.console.Ending;
import dev.sandbar.app.runs.ConsoleArchive;
import dev.sandbar.ui.lanterna.TerminalGuard;
import dev.sandbar.ui.lanterna.TerminalUnavailableException;
import dev.sandbar.ui.theme.ColourDepth;
import java.io.IOException;
import java.util.Optional;

/** {@code sandbar} without words: the full screen. */
final class ConsoleCommand {
    private final Context context;

    ConsoleCommand(Context context) {
        this.context = context;
    }

    int run() throws UsageException, IOException, InterruptedException {
        try {
            ColourDepth depth = ColourDepth.of(context.environment());
            return run(events -> TerminalGuard.open(depth, events).screen());
        } catch (TerminalUnavailableException e) {
            throw new UsageException(String.valueOf(e.getMessage()), "all commands: sandbar help");
        }
    }

    /** The same on a screen of somebody else's. */
    int run(Opening opening) throws IOException, InterruptedException {
        Ending ending = Console.run(setup(), opening);
        ending.message().ifPresent(context.streams().err()::println);
        return ending.status();
    }

    private ConsoleSetup setup() {
        Paths paths = context.paths();
        Configuration configuration = context.configuration();
        ExecRequests requests = new ExecRequests(context.environment(), configuration.projectDirectory());
        return new ConsoleSetup(
                context.providers().names(),
                context.providers()::require,
                requests::of,
                new Remembered(context.current()),
                context.journal(),
                AuditTrail.in(paths.data(), "console"),
                context.recordings("console"),
                new ConsoleArchive(context),
                configuration.console(),
                new Places(
                        paths.configuration(),
                        paths.data(),
                        paths.log(),
                        context.environment(),
                        Version.current(),
                        context.demo()));
    }

    /** The same choice as that of {@code sandbar use}. */
    private record Remembered(CurrentSandbox current) implements Current {
        @Override
        public Optional<String> name() {
            return current.name();
        }

        @Override
        public void select(String qualifiedName) {
            current.select(qualifiedName);
        }
    }
}
