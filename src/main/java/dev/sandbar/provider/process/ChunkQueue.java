package dev.sandbar.provider.process;

import dev.sandbar.sandbox.OutputChunk;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few chunks between the pumps and the reader: who does not read lets the pumps, and so the process, wait. */
public final class ChunkQueue {
    /** Few enough to die young: chunks that survive a collection gather in the old generation until it is full. */
    private static final int CAPACITY = 8;

    private final Queue<OutputChunk> chunks = new ArrayDeque<>(CAPACITY);
    private int pumps;
    private boolean closed;
    private boolean limited;
    private long limit;

    /** @param pumps how many times {@link #end} has to be called until all output is there */
    public ChunkQueue(int pumps) {
        this.pumps = pumps;
    }

    /** Waits for room. False when nobody wants the chunk any more. */
    public synchronized boolean put(OutputChunk chunk) throws InterruptedException {
        while (chunks.size() == CAPACITY && !closed) {
            wait();
        }
        if (closed) {
            return false;
        }
        chunks.add(chunk);
        notifyAll();
        return true;
    }

    /** One pump has given all it had. */
    public synchronized void end() {
        pumps--;
        notifyAll();
    }

    /** From now on only what comes within {@code time} counts. */
    public synchronized void endWithin(Duration time) {
        limited = true;
        limit = System.nanoTime() + time.toNanos();
        notifyAll();
    }

    /** Whether the time of {@link #endWithin} is over. */
    public synchronized boolean isOverdue() {
        return limited && System.nanoTime() - limit >= 0;
    }

    /** Waits for a chunk; null at the end. */
    public synchronized @Nullable OutputChunk take() throws InterruptedException {
        while (chunks.isEmpty()) {
            if (closed || pumps == 0 || isOverdue()) {
                return null;
            }
            if (limited) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, limit - System.nanoTime()));
            } else {
                wait();
            }
        }
        OutputChunk chunk = chunks.remove();
        notifyAll();
        return chunk;
    }

    /** Drops everything; the reader gets the end and the pumps stop. */
    public synchronized void close() {
        closed = true;
        chunks.clear();
        notifyAll();
    }
}
