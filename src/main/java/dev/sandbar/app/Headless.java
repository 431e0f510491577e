package dev.sandbar.app;

import dev.sandbar.action.Action;
import dev.sandbar.action.ActionHandler;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.AuditedCommand.What;
import dev.sandbar.app.Resolver.Found;
import dev.sandbar.app.completion.CompletionScript;
import dev.sandbar.app.runs.RunsCommands;
import dev.sandbar.provider.local.LocalProvider;
import dev.sandbar.sandbox.BestShell;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What each action does when it is asked for after {@code sandbar}. */
final class Headless implements ActionHandler<Command> {
    private final Context context;

    Headless(Context context) {
        this.context = context;
    }

    @Override
    public Command exec(Action.Exec action) {
        boolean many = action.targets().size() > 1 || action.targets().stream().anyMatch(Glob::isOne);
        return () -> {
            Action.Exec exec =
                    new Action.Exec(action.targets(), action.command(), ExecRequests.withFilesRead(action.options()));
            return new AuditedCommand(
                            context.audit(),
                            new What("exec", exec.targets(), exec.command(), context.redaction(exec)::text),
                            audited -> many
                                    ? new ManyCommand(context, exec, audited)
                                            .run(context.resolver().findAll(exec.targets()))
                                    : new ExecCommand(context, exec, audited).run())
                    .run();
        };
    }

    @Override
    public Command shell(Action.Shell action) {
        List<String> targets = action.target().map(List::of).orElse(List.of());
        Action.Exec exec =
                new Action.Exec(targets, BestShell.command(), action.options().interactive());
        return audited(
                "shell",
                targets,
                audited -> action.record().isEmpty()
                        ? new ExecCommand(context, exec, audited).run()
                        : new RecordedShell(context, exec, action.record().get()).run(audited));
    }

    @Override
    public Command change(Action.Change action) {
        return audited(
                action.change().verb(), action.targets(), audited -> new ChangeCommand(context, action, audited).run());
    }

    @Override
    public Command logs(Action.Logs action) {
        return () -> new LogsCommand(context, action).run();
    }

    @Override
    public Command inspect(Action.Inspect action) {
        return () -> new InspectCommand(context, action).run();
    }

    @Override
    public Command list(Action.ListSandboxes action) {
        return () -> new ListCommand(context).run(action.form());
    }

    @Override
    public Command use(Action.Use action) {
        if (action.target().isEmpty()) {
            return () -> {
                print(context.current().name().orElse("no sandbox is selected; select one: sandbar use NAME"));
                return ExitStatuses.OK;
            };
        }
        return audited("use", List.of(action.target().get()), audited -> {
            Found found = context.resolver().find(action.target());
            audited.on(found.sandbox().qualifiedName());
            context.current().select(found.sandbox().qualifiedName());
            print(found.sandbox().qualifiedName());
            return ExitStatuses.OK;
        });
    }

    @Override
    public Command create(Action.Create action) {
        return audited("create", List.of(action.name()), audited -> {
            int slash = action.name().indexOf('/');
            Provider provider = context.providers()
                    .require(slash < 0 ? LocalProvider.OWN : action.name().substring(0, slash));
            Sandbox made = provider.create(action.name().substring(slash + 1), action.snapshot());
            audited.on(made.qualifiedName());
            print(made.qualifiedName());
            return ExitStatuses.OK;
        });
    }

    @Override
    public Command providers(Action.Providers action) {
        return () -> new ProvidersCommand(context).run(action.json());
    }

    @Override
    public Command replay(Action.Replay action) {
        return () -> new ReplayCommand(context, action).run();
    }

    @Override
    public Command runs(Action.Runs action) {
        return action.what().accept(new RunsCommands(context, exec -> exec(exec).run()));
    }

    @Override
    public Command audit(Action.Audit action) {
        return () -> new AuditCommand(context, action).run();
    }

    @Override
    public Command completion(Action.Completion action) {
        return () -> {
            context.streams().out().write(CompletionScript.of(action.shell()).getBytes(StandardCharsets.UTF_8));
            return ExitStatuses.OK;
        };
    }

    @Override
    public Command help(Action.Help action) {
        return () -> {
            context.streams().out().write(HelpText.of(action.topic()).getBytes(StandardCharsets.UTF_8));
            return ExitStatuses.OK;
        };
    }

    @Override
    public Command version(Action.Version action) {
        return () -> {
            print("sandbar " + Version.current());
            return ExitStatuses.OK;
        };
    }

    @Override
    public Command changeDirectory(Action.ChangeDirectory action) {
        return onlyInConsole("cd");
    }

    @Override
    public Command export(Action.Export action) {
        return onlyInConsole("export");
    }

    @Override
    public Command unset(Action.Unset action) {
        return onlyInConsole("unset");
    }

    @Override
    public Command ui(Action.Ui action) {
        return onlyInConsole(action.command().word());
    }

    private Command audited(String action, List<String> targets, AuditedCommand.Body body) {
        return new AuditedCommand(context.audit(), new What(action, targets), body);
    }

    private static Command onlyInConsole(String name) {
        return () -> {
            throw new UsageException(name + " is an action of the full screen", "start it: sandbar");
        };
    }

    private void print(String line) throws IOException {
        context.streams().out().write((Harmless.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
