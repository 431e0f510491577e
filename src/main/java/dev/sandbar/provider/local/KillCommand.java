package dev.sandbar.provider.local;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Signal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sends the signals for which the JDK has no call. */
final class KillCommand {
    private static final System.Logger LOG = LazyLogger.of(KillCommand.class);
    /** The shell's own {@code kill}: a system need not have the program. What varies is arguments, not script. */
    private static final List<String> KILL =
            List.of("/bin/sh", "-c", "name=$1; shift; kill -s \"$name\" -- \"$@\"", "sh");

    private KillCommand() {}

    static void send(Signal signal, Collection<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(KILL);
        words.add(signal.name());
        processes.forEach(process -> words.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.log(Level.WARNING, signal + " could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
