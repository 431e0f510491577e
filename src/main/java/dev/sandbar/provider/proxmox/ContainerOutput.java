package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What a command in a container prints, from its start on. */
final class ContainerOutput implements Output {
    private final ProcessStreams process;
    private final Queue<OutputChunk> first;
    private final @Nullable DoubledReturns returns;
    private volatile boolean closed;

    /**
     * @param process connects to the container
     * @param start how the command started
     */
    ContainerOutput(ProcessStreams process, Start start) {
        this.process = process;
        this.first = new ArrayDeque<>(start.first());
        this.returns = start.doubled() ? new DoubledReturns() : null;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        OutputChunk chunk = closed ? null : first.poll();
        chunk = chunk == null ? process.read() : chunk;
        return chunk == null || returns == null ? chunk : returns.undo(chunk);
    }

    /** Ends the program that connects to the container; what runs inside goes on, unless it has a terminal. */
    @Override
    public void close() {
        closed = true;
        process.close();
        process.end();
    }
}
