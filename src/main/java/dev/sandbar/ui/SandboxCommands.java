package dev.sandbar.ui;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ProviderState;
import dev.sandbar.ui.pane.Axis;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.pane.Workspace;
import java.util.List;
import java.util.Optional;

/** What is done with sandboxes of the list. */
record SandboxCommands(UiState state) {
    /** More panes than this cannot be told apart on any screen. */
    private static final int MOST_PANES = 16;

    /** Goes to the session of the sandbox under the cursor, or opens a shell; on a heading it folds. */
    Step attach() {
        Optional<Sandbox> sandbox = state.listing().current().flatMap(ListRow::sandbox);
        if (sandbox.isEmpty()) {
            return new ListCommands(state).fold();
        }
        Optional<Pane> open = state.workspace().panes().values().stream()
                .filter(pane -> pane.content() instanceof Content.Terminal terminal
                        && terminal.in().equals(sandbox.get().id()))
                .findFirst();
        return open.map(pane -> Step.of(state.with(
                                state.workspace().with(state.workspace().tabs().focused(pane.id())))
                        .with(Panel.PANES)))
                .orElseGet(() -> open(sandbox.get(), List.of(), ExecOptions.NONE));
    }

    /** A program in a new tab. */
    Step open(Sandbox sandbox, List<String> command, ExecOptions options) {
        return refusal(sandbox)
                .map(problem -> Step.of(state.with(problem)))
                .orElseGet(() -> Step.of(state.with(state.workspace()
                                .openedInTab(new Content.Terminal(sandbox.id(), sandbox.name(), command, options)))
                        .with(Panel.PANES)));
    }

    /** A shell in each of the targets, all in the tab that is shown, side by side. */
    Step shells() {
        Workspace workspace = state.workspace();
        Optional<Message> problem = Optional.empty();
        for (Sandbox sandbox : state.listing().targets()) {
            Optional<Message> refused = workspace.panes().size() >= MOST_PANES
                    ? Optional.of(Message.bad("There are " + MOST_PANES + " panes already", "Close some first"))
                    : refusal(sandbox);
            if (refused.isPresent()) {
                problem = refused;
            } else {
                workspace = workspace.openedBeside(
                        Axis.ACROSS, new Content.Terminal(sandbox.id(), sandbox.name(), List.of(), ExecOptions.NONE));
            }
        }
        if (workspace.equals(state.workspace())) {
            return Step.of(state.with(problem.orElse(nothingMeant())));
        }
        Tab tab = workspace.tab().orElseThrow();
        Tab arranged = new Room(state).arranged(tab);
        UiState opened =
                state.with(workspace.with(workspace.tabs().withShown(arranged))).with(Panel.PANES);
        return Step.of(problem.map(opened::with).orElse(opened));
    }

    /** The command line with {@code exec} and the names of the targets. */
    Step exec() {
        StringBuilder line = new StringBuilder("exec ");
        state.listing().targets().forEach(sandbox -> line.append(shortest(sandbox))
                .append(' '));
        return Step.of(state.with(new Overlay.Line()), new Effect.OpenLine(line + "-- "));
    }

    private String shortest(Sandbox sandbox) {
        long called = state.listing().sandboxes().stream()
                .filter(other -> other.name().equals(sandbox.name()))
                .count();
        return called == 1 ? sandbox.name() : sandbox.qualifiedName();
    }

    Step change(Lifecycle change) {
        return change(change, state.listing().targets());
    }

    /** Changes sandboxes, after a question where something would be lost. */
    Step change(Lifecycle change, List<Sandbox> sandboxes) {
        if (sandboxes.isEmpty()) {
            return Step.of(state.with(nothingMeant()));
        }
        for (Sandbox sandbox : sandboxes) {
            Optional<String> reason = provider(sandbox)
                    .flatMap(provider -> provider.capabilities().reason(change.needs()));
            if (reason.isPresent()) {
                return Step.of(state.with(
                        Message.bad("Cannot " + change.verb() + " " + sandbox.qualifiedName(), reason.get())));
            }
        }
        Intent intent = new Intent.Change(change, sandboxes);
        if (!asks(change, sandboxes)) {
            return new Decided(state).carryOut(intent);
        }
        String what = sandboxes.size() == 1 ? sandboxes.get(0).qualifiedName() : sandboxes.size() + " sandboxes";
        List<String> details = sandboxes.stream()
                .map(sandbox -> sandbox.qualifiedName() + "  " + sandbox.state().word())
                .toList();
        return Step.of(state.with(new Overlay.Confirm(capital(change.verb()) + " " + what + "?", details, intent)));
    }

    private boolean asks(Lifecycle change, List<Sandbox> sandboxes) {
        return switch (change) {
            case REMOVE -> true;
            case STOP, RESTART, ARCHIVE ->
                sandboxes.size() > 1
                        || state.workspace().alive().stream().anyMatch(pane -> pane.content()
                                .sandbox()
                                .filter(sandboxes.get(0).id()::equals)
                                .isPresent());
            case START, PAUSE, RESUME, EXTEND -> false;
        };
    }

    private static String capital(String verb) {
        return Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
    }

    Step details(Details.View view) {
        Step shown = Step.of(state.with(state.details().with(view)));
        boolean onDetails = state.focus() == Panel.DETAILS || view == Details.View.LOGS;
        boolean hidden = state.layout().details().isEmpty();
        return onDetails || hidden ? Step.of(shown.state().with(Panel.DETAILS)) : shown;
    }

    /** Why no program can be opened in a terminal of {@code sandbox}; empty when one can. */
    Optional<Message> refusal(Sandbox sandbox) {
        Optional<String> reason =
                provider(sandbox).flatMap(provider -> provider.capabilities().reason(Capability.TERMINAL));
        if (reason.isPresent()) {
            return Optional.of(Message.bad("Cannot open a shell in " + sandbox.qualifiedName(), reason.get()));
        }
        if (sandbox.state().canExec() || sandbox.state() == SandboxState.UNKNOWN) {
            return Optional.empty();
        }
        String next = sandbox.state() == SandboxState.PAUSED ? "Resume it with P" : "Start it with s";
        return Optional.of(
                Message.bad(sandbox.qualifiedName() + " is " + sandbox.state().word(), next));
    }

    private Optional<ProviderState> provider(Sandbox sandbox) {
        return state.listing().provider(sandbox.id().provider());
    }

    private static Message nothingMeant() {
        return Message.bad("No sandbox is meant", "Move the cursor to one, or mark some");
    }
}
