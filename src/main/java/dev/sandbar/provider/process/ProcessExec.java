package dev.sandbar.provider.process;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process as an exec: with a way to send signals, which reach more than the process itself. */
public final class ProcessExec implements Exec {
    private final ProcessStreams process;
    private final Output output;
    private final Consumer<Signal> signals;

    /**
     * @param output what the process prints, as the command meant it; closing it lets go of the process
     * @param signals sends a signal to the command and to everything that it has started
     */
    public ProcessExec(ProcessStreams process, Output output, Consumer<Signal> signals) {
        this.process = process;
        this.output = output;
        this.signals = signals;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        return output.read();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        process.write(bytes, offset, length);
    }

    @Override
    public void closeInput() {
        process.closeInput();
    }

    @Override
    public void resize(TerminalSize size) {
        process.resize(size);
    }

    @Override
    public void signal(Signal signal) {
        signals.accept(signal);
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        return process.await();
    }

    @Override
    public void close() {
        output.close();
    }
}
