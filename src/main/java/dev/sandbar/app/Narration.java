package dev.sandbar.app;

import dev.sandbar.run.EndReason;
import dev.sandbar.run.RunResult;
import dev.sandbar.sandbox.Outcome;
import dev.sandbar.sandbox.Signal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * What Sandbar says about a run, on stderr only. What is merely nice to know is said only to a terminal; that a command
 * was ended is said always.
 */
final class Narration {
    private static final long MILLIS_SHOWN = 1_000;
    private static final int TENTHS = 100;
    private static final int SECONDS_IN_MINUTE = 60;

    private final PrintStream err;
    private final boolean terminal;
    private String sandbox = "";

    Narration(Streams streams) {
        this.err = streams.err();
        this.terminal = streams.errorIsTerminal();
    }

    void started(String name, List<String> command) {
        sandbox = Harmless.line(name);
        if (terminal) {
            say("running " + Harmless.line(command.get(0)));
        }
    }

    void ending(EndReason reason, Signal signal) {
        say(switch (reason) {
                    case TIMEOUT -> "its time is over";
                    case CANCELLED -> "interrupted";
                    case ABANDONED -> "Sandbar is ending";
                }
                + ", sending " + signal
                + (signal == Signal.INT ? "; once more ends it at once" : ""));
    }

    void ended(RunResult result) {
        boolean unseen = result.outcome() == Outcome.LOST;
        if (!terminal && !unseen) {
            return;
        }
        String code = result.exitCode().isPresent()
                ? ", exit code " + result.exitCode().getAsInt()
                : "";
        String why = unseen ? " (" + Harmless.line(result.evidence()) + ")" : "";
        say(result.outcome().words() + code + ", " + shown(result.duration()) + why);
    }

    private void say(String text) {
        err.println("sandbar: " + sandbox + ": " + text);
    }

    static String shown(Duration duration) {
        long millis = duration.toMillis();
        if (millis < MILLIS_SHOWN) {
            return millis + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds < SECONDS_IN_MINUTE) {
            return seconds + "." + (millis % MILLIS_SHOWN) / TENTHS + " s";
        }
        return seconds / SECONDS_IN_MINUTE + " min " + seconds % SECONDS_IN_MINUTE + " s";
    }
}
