package dev.sandbar.action;

/**
 * Carries out what is asked of the history, one method for each kind.
 *
 * @param <R> what handling gives
 */
public interface RunsHandler<R> {
    R find(RunsAction.Find action);

    R show(RunsAction.Show action);

    R output(RunsAction.Output action);

    R artifacts(RunsAction.Artifacts action);

    R rerun(RunsAction.Rerun action);

    R remove(RunsAction.Remove action);

    R prune(RunsAction.Prune action);

    R diff(RunsAction.Diff action);

    R export(RunsAction.Export action);

    R importing(RunsAction.Import action);

    R verify(RunsAction.Verify action);
}
