package dev.sandbar.provider.daytona;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sends signals to all that an exec started, by a script in the sandbox; from any thread. */
final class Signals {
    private final Toolbox toolbox;
    private final String marker;
    private volatile @Nullable Signal last;

    Signals(Toolbox toolbox, String marker) {
        this.toolbox = toolbox;
        this.marker = marker;
    }

    /**
     * Sends {@code signal}.
     *
     * @param reporter the script around the command, which is spared so that it can report the end
     * @return whether there was anything to send it to
     */
    boolean send(Signal signal, OptionalLong reporter) {
        last = signal;
        String[] counts = toolbox.run(
                        reporter.isPresent()
                                ? Script.signal(marker, signal, reporter.getAsLong())
                                : Script.signal(marker, signal))
                .strip()
                .split(" ", 2);
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
