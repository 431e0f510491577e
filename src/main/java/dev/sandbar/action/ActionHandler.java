package dev.sandbar.action;

/**
 * Carries out actions, one method for each kind, so that a new kind does not compile until everybody handles it.
 *
 * @param <R> what handling gives
 */
public interface ActionHandler<R> {
    R exec(Action.Exec action);

    R shell(Action.Shell action);

    R change(Action.Change action);

    R logs(Action.Logs action);

    R inspect(Action.Inspect action);

    R list(Action.ListSandboxes action);

    R use(Action.Use action);

    R create(Action.Create action);

    R providers(Action.Providers action);

    R replay(Action.Replay action);

    R runs(Action.Runs action);

    R audit(Action.Audit action);

    R completion(Action.Completion action);

    R help(Action.Help action);

    R version(Action.Version action);

    R changeDirectory(Action.ChangeDirectory action);

    R export(Action.Export action);

    R unset(Action.Unset action);

    R ui(Action.Ui action);
}
