package dev.sandbar.testing;

import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.util.List;

/** What a fake command can do and see; belongs to the thread of its script. */
public interface FakeProcess {
    ExecRequest request();

    /** Waits while nobody reads, as a full pipe does. */
    void out(byte[] bytes) throws InterruptedException;

    void out(String text) throws InterruptedException;

    void err(String text) throws InterruptedException;

    /** Waits for what is written to stdin; null at its end. */
    byte[] input() throws InterruptedException;

    /** The size that the terminal has now; null without one. */
    TerminalSize size();

    /** From now on {@code signal} does not end it. {@link Signal#KILL} cannot be ignored. */
    void ignore(Signal signal);

    /** Every signal that was sent so far, the ignored ones too. */
    List<Signal> signals();

    /** Waits until a signal ends it. */
    void awaitSignal() throws InterruptedException;

    /** Loses the connection: the reader gets an error, and the end stays unknown. Return after it. */
    void lose(String reason);
}
