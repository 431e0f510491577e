package dev.sandbar.provider.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sends SIGINT, for which the JDK has no call. */
final class Interrupt {
    private static final Logger LOG = System.getLogger(Interrupt.class.getName());
    /** The shell's own {@code kill}: a system need not have the program. The numbers are arguments, not script. */
    private static final List<String> KILL = List.of("/bin/sh", "-c", "kill -s INT -- \"$@\"", "sh");

    private Interrupt() {}

    static void send(Collection<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(KILL);
        processes.forEach(process -> words.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "SIGINT could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
