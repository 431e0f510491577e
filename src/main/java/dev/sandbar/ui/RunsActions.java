package dev.sandbar.ui;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.RunsCommand;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.runs.RunItem;
import dev.sandbar.ui.runs.RunsList;
import java.util.List;
import java.util.Optional;

/** What is done in the list of runs. */
record RunsActions(UiState state) {
    /** Opens the list. */
    Step open() {
        RunsList list = RunsList.asking();
        return Step.of(state.with(new Overlay.Runs(list, Optional.empty())), new Effect.FindRuns(list.words()));
    }

    Step run(RunsCommand command) {
        if (!(state.overlay() instanceof Overlay.Runs runs)) {
            return Step.of(
                    state.with(Message.bad(command.word() + " belongs to the list of runs", "Open it: app.runs")));
        }
        RunsList list = runs.list();
        return switch (command) {
            case SHOW -> show(list);
            case MARK -> Step.of(state.with(runs.with(list.toggled())));
            case COMPARE -> compare(list);
            case REPEAT -> repeat(list);
            case EXPORT -> export(list);
            case ARTIFACTS -> artifacts(list);
            case FILTER -> Step.of(state.with(runs.typing(TextInput.of(list.words()))));
            case LEAVE -> leave(runs);
        };
    }

    private Step show(RunsList list) {
        return list.current()
                .map(item -> opened(new Content.RunOutput(item.id(), item.line())))
                .orElse(Step.of(state));
    }

    private Step artifacts(RunsList list) {
        return list.current()
                .map(item -> new RunsAction.Artifacts(item.id(), List.of(), Optional.empty(), false))
                .map(files -> opened(new Content.RunsReport(files, "runs " + files.verb())))
                .orElse(Step.of(state));
    }

    private Step compare(RunsList list) {
        // Identifiers begin with their time: what was before stands on the left.
        List<String> marked = list.marks().stream().sorted().toList();
        if (marked.size() != 2) {
            return Step.of(
                    state.with(Message.bad("Two runs are compared, and " + marked.size() + " are marked", "Mark two")));
        }
        return opened(new Content.RunComparison(marked.get(0), marked.get(1)));
    }

    private Step opened(Content content) {
        return Step.of(state.with(new Overlay.None())
                .with(state.workspace().openedInTab(content))
                .with(Panel.PANES));
    }

    private Step repeat(RunsList list) {
        Optional<RunItem> item = list.current();
        return item.isEmpty()
                ? Step.of(state)
                : Step.of(
                        state.with(new Overlay.None()),
                        new Effect.RepeatRun(item.get().id()));
    }

    // The line stays open so that the file can be named.
    private Step export(RunsList list) {
        List<String> meant = list.meant();
        return meant.isEmpty()
                ? Step.of(state)
                : Step.of(
                        state.with(new Overlay.Line()),
                        new Effect.OpenLine("runs export " + String.join(" ", meant) + " --output "));
    }

    /** Words that were sought first, then the list itself. */
    Step leave(Overlay.Runs runs) {
        return runs.list().words().isEmpty() ? Step.of(state.with(new Overlay.None())) : sought(runs, "");
    }

    /** Seeks other words. */
    Step sought(Overlay.Runs runs, String words) {
        return Step.of(
                state.with(new Overlay.Runs(runs.list().seeking(words), Optional.empty())), new Effect.FindRuns(words));
    }
}
