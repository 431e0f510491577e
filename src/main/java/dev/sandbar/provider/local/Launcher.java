package dev.sandbar.provider.local;

import dev.sandbar.provider.process.PipedProcess;
import dev.sandbar.provider.process.ProcessExec;
import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Starts commands as child processes; a signal reaches everything that they have started. */
final class Launcher {
    private Launcher() {}

    static Exec start(Launch launch, ExecRequest request) {
        try {
            if (request.terminal().isPresent()) {
                TerminalProcess process = TerminalProcess.start(
                        launch.child(true), request.terminal().get());
                return exec(process, request, process.handle().orElse(null));
            }
            PipedProcess process = PipedProcess.start(launch.child(request.input()));
            return exec(process, request, process.handle());
        } catch (IOException e) {
            throw launch.notStarted(e);
        }
    }

    private static Exec exec(ProcessStreams process, ExecRequest request, @Nullable ProcessHandle handle) {
        ProcessSearch search = new ProcessSearch(ExecRequest.MARKER_VARIABLE, request.marker(), handle);
        return new ProcessExec(process, process, search::send);
    }
}
