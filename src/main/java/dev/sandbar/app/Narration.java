package dev.sandbar.app;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.record.ArtifactSummary;
import dev.sandbar.run.record.RunId;
import dev.sandbar.run.record.RunResult;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.Signal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Sandbar says about a run, on stderr only. What is merely nice to know is said only to a terminal, and not while
 * the command itself has that terminal; that a command was ended is said always.
 */
final class Narration {
    private final PrintStream err;
    private final boolean terminal;
    private boolean talkative;
    private String lineEnd;
    private String sandbox = "";
    private Optional<RunId> run = Optional.empty();
    private @Nullable Progress progress;
    private @Nullable Delayed collecting;

    /** @param raw whether the terminal is in raw mode, in which a line feed does not return the carriage */
    Narration(Streams streams, boolean raw) {
        this.err = streams.err();
        this.terminal = streams.errorIsTerminal();
        this.talkative = terminal && !raw;
        this.lineEnd = raw && terminal ? "\r\n" : "\n";
    }

    void started(String name, List<String> command) {
        sandbox = Harmless.line(name);
        if (talkative) {
            say("running " + Harmless.line(command.get(0)));
            progress = new Progress(duration -> say("still running after " + Elapsed.words(duration)));
        }
    }

    /** What it says at the end names the run. */
    void records(RunId id) {
        run = Optional.of(id);
    }

    /** The command has written something. */
    void heard() {
        if (progress != null) {
            progress.heard();
        }
    }

    void ending(EndReason reason, Signal signal) {
        say(switch (reason) {
                    case TIMEOUT -> "its time is over";
                    case OUTPUT -> "it writes more than it may";
                    case CANCELLED -> "interrupted";
                    case ABANDONED -> "Sandbar is ending";
                }
                + ", sending " + signal
                + (signal == Signal.INT ? "; once more ends it at once" : ""));
    }

    /** The command has ended, and its terminal is ours again. */
    void collecting() {
        talkative = terminal;
        lineEnd = "\n";
        endProgress();
        if (talkative) {
            collecting = Delayed.start(() -> say(ArtifactWords.COLLECTING));
        }
    }

    /** @param unmatched the patterns that nothing was found for */
    void collected(ArtifactSummary artifacts, List<String> unmatched) {
        endProgress();
        boolean all = artifacts.skipped() == 0 && artifacts.trouble().isEmpty() && unmatched.isEmpty();
        if (all && !talkative) {
            return;
        }
        unmatched.forEach(pattern -> say(ArtifactWords.unmatched(pattern)));
        String where = run.map(id -> ": sandbar runs artifacts " + id.brief()).orElse("");
        say("artifacts: " + ArtifactWords.of(artifacts) + where);
    }

    private void endProgress() {
        if (progress != null) {
            progress.close();
        }
        if (collecting != null) {
            collecting.close();
        }
    }

    void ended(RunResult result) {
        endProgress();
        boolean unseen = result.outcome() == Outcome.LOST;
        if (!talkative && !unseen) {
            return;
        }
        String why = unseen ? " (" + Harmless.line(result.reason()) + ")" : "";
        String named = run.map(id -> ", run " + id).orElse("");
        say(words(result) + ", " + Elapsed.words(result.duration()) + why + named);
    }

    /** How it ended, without why. */
    static String words(RunResult result) {
        String code = result.exitCode().isPresent()
                ? ", exit code " + result.exitCode().getAsInt()
                : "";
        return result.outcome().words() + code;
    }

    private void say(String text) {
        err.print("sandbar: " + sandbox + ": " + text + lineEnd);
        err.flush();
    }
}
