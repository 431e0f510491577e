package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.proxmox.api.Console;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The one console of a container in the place of a shell: everybody who opens it sees and types the same. */
final class ConsoleExec implements Exec {
    private static final byte[] INTERRUPT = {3};
    private static final byte[] END_OF_INPUT = {4};

    private final Console console;
    private @Nullable String notice;
    private volatile boolean closed;

    /** @param notice what to tell before the console's own output */
    ConsoleExec(Console console, TerminalSize size, String notice) {
        this.console = console;
        this.notice = notice;
        resize(size);
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        String told = notice;
        notice = null;
        byte[] bytes = told == null ? console.read() : told.getBytes(StandardCharsets.UTF_8);
        return bytes == null ? null : new OutputChunk(Stream.STDOUT, bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        console.write(bytes, offset, length);
    }

    @Override
    public void closeInput() {
        type(END_OF_INPUT);
    }

    @Override
    public void resize(TerminalSize size) {
        try {
            console.resize(size);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What runs there was not started by this exec and is left alone: only the interrupt key is pressed. */
    @Override
    public void signal(Signal signal) {
        if (signal == Signal.INT) {
            type(INTERRUPT);
        } else {
            close();
        }
    }

    private void type(byte[] keys) {
        try {
            console.write(keys, 0, keys.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ExitStatus await() {
        if (closed) {
            return new ExitStatus.Lost("the console was left; what runs in it goes on");
        }
        return new ExitStatus.Lost(console.lost()
                .map(reason -> "the connection to the console broke: " + reason)
                .orElse("a console does not tell how its shell ended"));
    }

    @Override
    public void close() {
        closed = true;
        console.close();
    }
}
