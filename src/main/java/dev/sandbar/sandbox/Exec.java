package dev.sandbar.sandbox;

/**
 * One process started in a sandbox.
 *
 * <p>{@link #read} belongs to one thread and {@link #write} to one other; everything else may be called from any
 * thread. Every method but {@link #close} may throw a {@link ProviderException}.
 */
public interface Exec extends Output {
    /**
     * Writes to the process's stdin and waits until the connection has taken the bytes. What is written after the
     * process closed its end is dropped, as a shell does on a broken pipe.
     */
    void write(byte[] bytes, int offset, int length) throws InterruptedException;

    /** Ends the process's stdin; without effect when it is ended already. With a terminal it sends the EOF character. */
    void closeInput();

    /** Gives the terminal another size; without effect when the exec has none. */
    void resize(TerminalSize size);

    /**
     * Sends a signal to everything that this exec started, the processes that left its session included.
     *
     * @throws ProviderException with {@link ProviderException.Kind#UNSUPPORTED} where the sandbox makes that
     *     impossible; the message says why
     */
    void signal(Signal signal);

    /** Waits for the end of the process itself; call it after the last {@link #read}. */
    ExitStatus await() throws InterruptedException;

    /** Lets go of the exec without ending the process: {@link #signal} first where it must not stay behind. */
    @Override
    void close();
}
