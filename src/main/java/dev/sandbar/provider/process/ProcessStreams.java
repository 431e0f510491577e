package dev.sandbar.provider.process;

import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.TerminalSize;

/** A process that was started, here or on another machine: an {@link dev.sandbar.sandbox.Exec} without its signals. */
public interface ProcessStreams extends Output {
    /** Writes to its stdin; what it does not take any more is dropped. */
    void write(byte[] bytes, int offset, int length) throws InterruptedException;

    /** Ends its stdin, in a terminal by the end-of-file character. */
    void closeInput();

    /** Gives its terminal another size; without effect when it has none. */
    void resize(TerminalSize size);

    /** Waits for its end. */
    ExitStatus await() throws InterruptedException;

    /** Ends the process itself at once, but nothing that it has started; without effect when it has ended. */
    void end();

    /** Lets go of its streams; a terminal is hung up. The process itself is not ended otherwise. */
    @Override
    void close();
}
