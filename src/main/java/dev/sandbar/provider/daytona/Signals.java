package dev.sandbar.provider.daytona;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends signals to all that an exec started, by a script in the sandbox; from any thread. */
final class Signals {
    /** A command that was only just started does not carry its marker yet. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Toolbox toolbox;
    private final String marker;
    private final Reports reports;
    private volatile @Nullable Signal last;

    Signals(Toolbox toolbox, String marker, Reports reports) {
        this.toolbox = toolbox;
        this.marker = marker;
        this.reports = reports;
    }

    /**
     * Sends {@code signal} to all but the script around the command, which reports the end.
     *
     * @return whether there was anything to send it to
     */
    boolean send(Signal signal) {
        last = signal;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<String> script = reports.pid().isPresent()
                    ? Script.signal(marker, signal, reports.pid().getAsLong())
                    : Script.signal(marker, signal);
            if (reached(toolbox, script)) {
                return true;
            }
            if (!reports.lasts(PAUSE)) {
                return true;
            }
        }
        return false;
    }

    /** Ends at once whatever carries {@code marker}. */
    static void kill(Toolbox toolbox, String marker) {
        reached(toolbox, Script.signal(marker, Signal.KILL));
    }

    private static boolean reached(Toolbox toolbox, List<String> script) {
        String[] counts = toolbox.run(script).strip().split(" ", 2);
        if (counts.length == 2 && !counts[1].equals("0")) {
            throw new ProviderException(
                    Kind.UNSUPPORTED,
                    "a part of the command in " + toolbox.sandbox() + " runs as another user and cannot be stopped",
                    "stop the whole sandbox with: sandbar stop " + toolbox.sandbox());
        }
        return !counts[0].equals("0") && !counts[0].isEmpty();
    }

    /** Whether the last signal was one that nothing survives. */
    boolean killed() {
        return last == Signal.KILL;
    }

    /** How something ended that the last signal ended, for all that is known. */
    ExitStatus status() {
        Signal sent = last;
        return sent == null
                ? new ExitStatus.Lost("it was ended by somebody else")
                : new ExitStatus.Exited(128 + sent.number());
    }
}
