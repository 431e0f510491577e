package dev.sandbar.app.console;

import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.UsageException;
import dev.sandbar.run.Run;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.Runner;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command that is run to learn something of a sandbox, where its other commands would run.
 *
 * @param directory where it runs; empty for where the others would
 * @param most how many bytes of its output are wanted
 */
record SmallCommand(List<String> words, Optional<String> directory, int most) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What it prints; waits for its end, but not for ever. */
    String output(Sandbox sandbox, Tools tools) throws InterruptedException {
        Captured captured = new Captured(most);
        try {
            ExecRequest request = tools.surroundings()
                    .request(
                            sandbox.id(),
                            words,
                            ExecOptions.NONE.with(ExecOptions.NONE.setting().in(directory)));
            RunRequest what = new RunRequest(
                    tools.calls().provider(sandbox.id().provider()), sandbox.id(), request, Optional.of(PATIENCE));
            try (Run run = new Runner(tools.journal()).start(what, captured)) {
                run.finish();
            }
        } catch (UsageException e) {
            throw Faults.of(e);
        }
        return captured.text();
    }
}
