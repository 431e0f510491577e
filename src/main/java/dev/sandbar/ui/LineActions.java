package dev.sandbar.ui;

import dev.sandbar.action.Action;
import dev.sandbar.action.ActionHandler;
import dev.sandbar.action.ActionParser;
import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UiCommand;
import dev.sandbar.action.UsageException;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.list.RowKey;
import dev.sandbar.ui.list.Selection;
import dev.sandbar.ui.pane.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Carries out what was typed into the command line, or what a keymap binds to a whole line. */
final class LineActions implements ActionHandler<Step> {
    private final UiState state;
    private final Keymap keymap;

    LineActions(UiState state, Keymap keymap) {
        this.state = state;
        this.keymap = keymap;
    }

    /** Does what a line says, or says what is wrong with it. */
    Step perform(String line) {
        try {
            return ActionParser.parse(line).accept(this);
        } catch (UsageException e) {
            return Step.of(state.with(Message.of(e)));
        }
    }

    @Override
    public Step exec(Action.Exec action) {
        Optional<Message> misplaced = MisplacedOptions.of(action.options());
        if (misplaced.isPresent()) {
            return Step.of(state.with(misplaced.get()));
        }
        if (action.options().attachment().terminal()) {
            return one(action.targets(), sandbox -> new SandboxCommands(state)
                    .open(sandbox, action.command(), action.options()));
        }
        return targets(
                action.targets(),
                sandboxes -> Step.of(state.with(state.workspace().openedInTab(new Content.Run(action, sandboxes)))
                        .with(Panel.PANES)));
    }

    @Override
    public Step shell(Action.Shell action) {
        if (action.record().isPresent()) {
            return Step.of(state.with(Message.bad(
                    "--record is for sandbar shell in your own shell", "Record a pane with " + recordKeys())));
        }
        return one(action.target().stream().toList(), sandbox -> new SandboxCommands(state)
                .open(sandbox, List.of(), action.options()));
    }

    private String recordKeys() {
        return KeyNames.find(keymap, Context.PANE, UiCommand.PANE_RECORD.word())
                .map(key -> KeyNames.leader(keymap) + key)
                .orElse(":" + UiCommand.PANE_RECORD.word());
    }

    @Override
    public Step change(Action.Change action) {
        return targets(
                action.targets(),
                sandboxes -> action.confirmed()
                        ? new Decided(state).carryOut(new Intent.Change(action.change(), sandboxes))
                        : new SandboxCommands(state).change(action.change(), sandboxes));
    }

    @Override
    public Step logs(Action.Logs action) {
        return one(action.target().stream().toList(), sandbox -> new SandboxCommands(under(sandbox))
                .details(Details.View.LOGS));
    }

    @Override
    public Step inspect(Action.Inspect action) {
        return one(action.target().stream().toList(), sandbox -> new SandboxCommands(under(sandbox))
                .details(Details.View.INSPECT));
    }

    private UiState under(Sandbox sandbox) {
        Listing listing = state.listing();
        Selection selection = listing.selection();
        return state.with(listing.withSelection(new Selection(
                Optional.of(new RowKey.OfSandbox(sandbox.id())),
                selection.position(),
                selection.marks(),
                selection.rangeFrom())));
    }

    @Override
    public Step list(Action.ListSandboxes action) {
        return Step.of(state.with(Panel.LIST));
    }

    @Override
    public Step use(Action.Use action) {
        if (action.target().isEmpty()) {
            return carry(action, List.of());
        }
        return one(action.target().stream().toList(), sandbox -> carry(action, List.of(sandbox)));
    }

    @Override
    public Step create(Action.Create action) {
        return carry(action, List.of());
    }

    @Override
    public Step providers(Action.Providers action) {
        return Step.of(state.with(Panel.LIST));
    }

    @Override
    public Step replay(Action.Replay action) {
        return onlyInShell("replay");
    }

    @Override
    public Step runs(Action.Runs action) {
        if (action.what() instanceof RunsAction.Rerun again) {
            return Step.of(state, new Effect.RepeatRun(again.run()));
        }
        String title = "runs " + action.what().verb();
        return Step.of(state.with(state.workspace().openedInTab(new Content.RunsReport(action.what(), title)))
                .with(Panel.PANES));
    }

    @Override
    public Step audit(Action.Audit action) {
        return onlyInShell("audit");
    }

    @Override
    public Step completion(Action.Completion action) {
        return onlyInShell("completion");
    }

    private Step onlyInShell(String name) {
        return Step.of(state.with(Message.bad(
                name + " prints to the shell that Sandbar was started from", "Write there: sandbar " + name)));
    }

    @Override
    public Step help(Action.Help action) {
        return Step.of(state.with(new Overlay.Help(TextInput.of(action.topic().orElse("")), 0)));
    }

    @Override
    public Step version(Action.Version action) {
        return carry(action, List.of());
    }

    @Override
    public Step changeDirectory(Action.ChangeDirectory action) {
        return targets(List.of(), sandboxes -> carry(action, sandboxes));
    }

    @Override
    public Step export(Action.Export action) {
        return targets(List.of(), sandboxes -> carry(action, sandboxes));
    }

    @Override
    public Step unset(Action.Unset action) {
        return targets(List.of(), sandboxes -> carry(action, sandboxes));
    }

    @Override
    public Step ui(Action.Ui action) {
        return new Commands(state, keymap).run(action.command());
    }

    private Step carry(Action action, List<Sandbox> sandboxes) {
        return Step.of(state, new Effect.Carry(action, sandboxes));
    }

    private Step targets(List<String> names, Function<List<Sandbox>, Step> then) {
        Targets targets = Targets.of(state, names);
        return targets.problem()
                .map(problem -> Step.of(state.with(problem)))
                .orElseGet(() -> then.apply(targets.sandboxes()));
    }

    private Step one(List<String> names, Function<Sandbox, Step> then) {
        return targets(
                names,
                sandboxes -> sandboxes.size() == 1
                        ? then.apply(sandboxes.get(0))
                        : Step.of(state.with(Message.bad(
                                "More than one sandbox is meant",
                                "Name exactly one; " + sandboxes.size() + " match"))));
    }
}
