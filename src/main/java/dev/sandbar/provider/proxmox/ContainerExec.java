package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A command that has started in a container. */
final class ContainerExec implements Exec {
    private final ProcessStreams streams;
    private final Consumer<Signal> signals;
    private final Queue<OutputChunk> first;
    private final @Nullable DoubledReturns returns;
    private volatile boolean closed;

    /**
     * @param start how it started
     * @param signals sends a signal to everything that it has started
     */
    ContainerExec(ProcessStreams streams, Start start, Consumer<Signal> signals) {
        this.streams = streams;
        this.first = new ArrayDeque<>(start.first());
        this.returns = start.doubled() ? new DoubledReturns() : null;
        this.signals = signals;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        OutputChunk chunk = closed ? null : first.poll();
        chunk = chunk == null ? streams.read() : chunk;
        return chunk == null || returns == null ? chunk : returns.undo(chunk);
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
        signals.accept(signal);
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        return streams.await();
    }

    /** Ends the program that connects to the container; what runs inside goes on, unless it has a terminal. */
    @Override
    public void close() {
        closed = true;
        streams.close();
        streams.end();
    }
}
