package dev.sandbar.session;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** An exec whose program does what the test says. */
final class ScriptedExec implements Exec {
    private static final byte CTRL_C = 3;

    /** What the program does next. */
    private sealed interface Act {
        record Says(String text) implements Act {}

        record Ends() implements Act {}

        record Breaks(ProviderException reason) implements Act {}
    }

    private final BlockingQueue<Act> acts = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();
    private final List<TerminalSize> sizes = new CopyOnWriteArrayList<>();
    private final List<Signal> signals = new CopyOnWriteArrayList<>();
    private final Map<Signal, Runnable> answers = new EnumMap<>(Signal.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch reading = new CountDownLatch(0);
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile byte[] flood = new byte[0];
    private volatile ExitStatus status = new ExitStatus.Lost("the script did not say");

    ScriptedExec says(String text) {
        acts.add(new Act.Says(text));
        return this;
    }

    ScriptedExec ends(ExitStatus with) {
        status = with;
        acts.add(new Act.Ends());
        return this;
    }

    ScriptedExec breaks(ProviderException reason) {
        acts.add(new Act.Breaks(reason));
        return this;
    }

    /** From now on the program reads no input, until {@link #readsAgain}. */
    ScriptedExec readsNothing() {
        reading = new CountDownLatch(1);
        return this;
    }

    void readsAgain() {
        reading.countDown();
    }

    /** Writes this without end, until Ctrl-C is typed. */
    ScriptedExec floodsWith(String text) {
        flood = text.getBytes(StandardCharsets.UTF_8);
        return says(text);
    }

    /** What the program does when it is signalled; without it the signal is ignored. */
    ScriptedExec on(Signal signal, Runnable answer) {
        answers.put(signal, answer);
        return this;
    }

    /** From now on signalling and closing do not come to an end, until {@link #recovers}. */
    ScriptedExec hangs() {
        hanging = new CountDownLatch(1);
        return this;
    }

    void recovers() {
        hanging.countDown();
    }

    private void hang() {
        while (hanging.getCount() > 0) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                // A call that hangs for good does not care.
            }
        }
    }

    String input() {
        synchronized (input) {
            return input.toString(StandardCharsets.UTF_8);
        }
    }

    List<TerminalSize> sizes() {
        return sizes;
    }

    List<Signal> signals() {
        return signals;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public OutputChunk read() throws InterruptedException {
        if (flood.length > 0) {
            return new OutputChunk(OutputChunk.Stream.STDOUT, flood.clone());
        }
        Act act = acts.take();
        if (act instanceof Act.Says says) {
            return new OutputChunk(OutputChunk.Stream.STDOUT, says.text().getBytes(StandardCharsets.UTF_8));
        }
        if (act instanceof Act.Breaks breaks) {
            throw breaks.reason();
        }
        return null;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        reading.await();
        synchronized (input) {
            input.write(bytes, offset, length);
        }
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == CTRL_C) {
                flood = new byte[0];
            }
        }
    }

    @Override
    public void closeInput() {}

    @Override
    public void resize(TerminalSize size) {
        sizes.add(size);
    }

    @Override
    public void signal(Signal signal) {
        signals.add(signal);
        hang();
        answers.getOrDefault(signal, () -> {}).run();
    }

    @Override
    public ExitStatus await() {
        return status;
    }

    @Override
    public void close() {
        hang();
        closed.countDown();
        acts.add(new Act.Ends());
        reading.countDown();
    }
}
