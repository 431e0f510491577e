package dev.sandbar.provider.local;

import dev.sandbar.provider.process.PipedProcess;
import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.process.TerminalProcess;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A child process, and how everything is found that it started. */
final class LocalExec implements Exec {
    private final ProcessStreams streams;
    private final ProcessSearch search;

    private LocalExec(ProcessStreams streams, String marker, @Nullable ProcessHandle process) {
        this.streams = streams;
        this.search = new ProcessSearch(ExecRequest.MARKER_VARIABLE, marker, process);
    }

    static LocalExec start(Launch launch, ExecRequest request) {
        try {
            if (request.terminal().isPresent()) {
                TerminalProcess process = TerminalProcess.start(
                        launch.child(true), request.terminal().get());
                return new LocalExec(process, request.marker(), process.handle().orElse(null));
            }
            PipedProcess process = PipedProcess.start(launch.child(request.input()));
            return new LocalExec(process, request.marker(), process.handle());
        } catch (IOException e) {
            throw launch.notStarted(e);
        }
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        return streams.read();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        streams.write(bytes, offset, length);
    }

    @Override
    public void closeInput() {
        streams.closeInput();
    }

    @Override
    public void resize(TerminalSize size) {
        streams.resize(size);
    }

    @Override
    public void signal(Signal signal) {
        search.send(signal);
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        return streams.await();
    }

    @Override
    public void close() {
        streams.close();
    }
}
