package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.app.ArtifactWords;
import dev.sandbar.app.Elapsed;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Harmless;
import dev.sandbar.app.JsonOutput;
import dev.sandbar.history.History;
import dev.sandbar.history.ShellLine;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.OutputSummary;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** {@code sandbar runs show}: everything known of a run but its output. */
final class ShowCommand {
    private static final int NAME_WIDTH = 13;

    private final OutputStream out;
    private final RunsAction.Show action;
    private final StringBuilder text = new StringBuilder();

    ShowCommand(OutputStream out, RunsAction.Show action) {
        this.out = out;
        this.action = action;
    }

    int run(History history) throws UnknownRunException, IOException {
        RunRecord run = history.record(history.resolve(action.run()));
        if (action.json()) {
            JsonOutput.write(out, json -> RunJson.write(run, json));
        } else {
            describe(run);
            describeArtifacts(run, history);
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return ExitStatuses.OK;
    }

    private void describe(RunRecord run) {
        line("run", run.id().text());
        line(
                "sandbox",
                run.target().qualifiedName() + " (" + run.target().sandbox().key() + ")");
        run.target().facts().forEach((name, value) -> line(name, value));
        line("command", ShellLine.of(run.command().words()).replace("\n", "⏎"));
        run.command().directory().ifPresent(directory -> line("directory", directory));
        if (!run.command().environment().isEmpty()) {
            line("environment", String.join(" ", run.command().environment()));
        }
        run.command().user().ifPresent(user -> line("user", user));
        run.command().timeout().ifPresent(timeout -> line("timeout", Elapsed.words(timeout)));
        run.command().maxOutput().ifPresent(most -> line("most output", most + " bytes"));
        run.command().artifacts().forEach(pattern -> line("to keep", pattern));
        run.origin().labels().forEach((name, value) -> line("label", name + "=" + value));
        line("asked for", RunTimes.local(run.origin().created()));
        run.started().ifPresent(time -> line("started", RunTimes.local(time)));
        if (run.end().isPresent()) {
            describe(run.end().get());
        } else {
            line("state", run.state().name().toLowerCase(Locale.ROOT));
        }
    }

    private void describe(RunEnd end) {
        line(
                "ended",
                RunTimes.local(end.at()) + ", after "
                        + Elapsed.words(end.result().duration()));
        String code = end.result().exitCode().isPresent()
                ? ", exit code " + end.result().exitCode().getAsInt()
                : "";
        line("outcome", end.result().outcome().words() + code);
        if (!end.result().reason().isEmpty()) {
            line("reason", end.result().reason());
        }
        end.result().evidence().forEach(evidence -> line("evidence", evidence));
        describe("stdout", end.stdout());
        describe("stderr", end.stderr());
    }

    private void describe(String name, OutputSummary output) {
        String cut = output.truncation()
                .map(missing -> ", of which " + missing.omittedBytes() + " were not kept")
                .orElse("");
        String secrets = output.redactions() == 0 ? "" : ", " + output.redactions() + " secrets replaced";
        line(name, counted(output.bytes(), "byte") + " in " + counted(output.lines(), "line") + cut + secrets);
    }

    private void describeArtifacts(RunRecord run, History history) {
        Optional<ArtifactSummary> artifacts = run.end().flatMap(RunEnd::artifacts);
        if (artifacts.isPresent()) {
            line("artifacts", ArtifactWords.of(artifacts.get()));
        } else if (!run.command().artifacts().isEmpty()) {
            line("artifacts", Uncollected.words(run, history));
        }
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void line(String name, String value) {
        text.append(Harmless.line(name))
                .append(" ".repeat(Math.max(1, NAME_WIDTH - name.length())))
                .append(Harmless.line(value))
                .append('\n');
    }
}
