package dev.sandbar.provider.tar;

import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import java.util.function.Consumer;

/** An archive that a command writes to its stdout. */
public final class OutputInput implements TarInput {
    private final Output output;
    private final Consumer<? super OutputChunk> others;
    private byte[] chunk = {};
    private int at;

    /** @param others gets what the command writes to its stderr, in the thread that reads */
    public OutputInput(Output output, Consumer<? super OutputChunk> others) {
        this.output = output;
        this.others = others;
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        while (at == chunk.length) {
            OutputChunk next = output.read();
            if (next == null) {
                return -1;
            }
            take(next);
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private void take(OutputChunk next) {
        if (next.stream() == OutputChunk.Stream.STDOUT) {
            chunk = next.bytes();
            at = 0;
        } else {
            others.accept(next);
        }
    }

    @Override
    public void close() {
        output.close();
    }
}
