package dev.sandbar.testing;

import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** An exec that runs a script in the tests' own JVM. One monitor guards everything. */
final class FakeExec implements Exec, FakeProcess {
    private static final int CAPACITY = 16;
    private static final byte END_OF_INPUT = 4;

    private final ExecRequest request;
    private final Thread thread;
    private final Queue<OutputChunk> output = new ArrayDeque<>();
    private final Queue<byte[]> input = new ArrayDeque<>();
    private final List<Signal> signals = new ArrayList<>();
    private final Set<Signal> ignored = EnumSet.noneOf(Signal.class);
    private final CountDownLatch ended = new CountDownLatch(1);
    private TerminalSize size;
    private boolean inputEnded;
    private boolean closed;
    private ExitStatus status;

    FakeExec(ExecRequest request, FakeScript script) {
        this.request = request;
        this.size = request.terminal().orElse(null);
        this.inputEnded = !request.input();
        this.thread =
                new Thread(() -> run(script), "fake-exec-" + request.command().get(0));
        thread.setDaemon(true);
        thread.start();
    }

    private void run(FakeScript script) {
        int code;
        try {
            code = script.run(this);
        } catch (InterruptedException e) {
            code = 128 + lastSignal().number();
        }
        synchronized (this) {
            if (status == null) {
                status = new ExitStatus.Exited(code);
            }
            ended.countDown();
            notifyAll();
        }
    }

    private synchronized Signal lastSignal() {
        return signals.isEmpty() ? Signal.KILL : signals.get(signals.size() - 1);
    }

    synchronized boolean isRunning() {
        return status == null;
    }

    // What the reader and the writer call

    @Override
    public synchronized OutputChunk read() throws InterruptedException {
        while (output.isEmpty() && !closed && status == null) {
            wait();
        }
        OutputChunk chunk = output.poll();
        notifyAll();
        if (chunk == null && !closed && status instanceof ExitStatus.Lost lost) {
            throw new ProviderException(Kind.UNREACHABLE, lost.reason(), "look whether the provider is there");
        }
        return chunk;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (!inputEnded && status == null) {
            input.add(Arrays.copyOfRange(bytes, offset, offset + length));
            notifyAll();
        }
    }

    @Override
    public synchronized void closeInput() {
        if (request.terminal().isPresent()) {
            write(new byte[] {END_OF_INPUT}, 0, 1);
        } else {
            inputEnded = true;
            notifyAll();
        }
    }

    @Override
    public synchronized void resize(TerminalSize newSize) {
        if (size != null) {
            size = newSize;
            notifyAll();
        }
    }

    @Override
    public synchronized void signal(Signal signal) {
        signals.add(signal);
        notifyAll();
        if (status == null && !ignored.contains(signal)) {
            thread.interrupt();
        }
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        ended.await();
        synchronized (this) {
            return status;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        output.clear();
        notifyAll();
    }

    // What the script calls

    @Override
    public ExecRequest request() {
        return request;
    }

    @Override
    public void out(byte[] bytes) throws InterruptedException {
        give(new OutputChunk(Stream.STDOUT, bytes.clone()));
    }

    @Override
    public void out(String text) throws InterruptedException {
        out(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void err(String text) throws InterruptedException {
        Stream stream = request.terminal().isPresent() ? Stream.STDOUT : Stream.STDERR;
        give(new OutputChunk(stream, text.getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized void give(OutputChunk chunk) throws InterruptedException {
        while (output.size() == CAPACITY && !closed) {
            wait();
        }
        if (!closed) {
            output.add(chunk);
            notifyAll();
        }
    }

    @Override
    public synchronized byte[] input() throws InterruptedException {
        while (input.isEmpty() && !inputEnded) {
            wait();
        }
        return input.poll();
    }

    @Override
    public synchronized TerminalSize size() {
        return size;
    }

    @Override
    public synchronized void ignore(Signal signal) {
        if (signal != Signal.KILL) {
            ignored.add(signal);
        }
    }

    @Override
    public synchronized List<Signal> signals() {
        return List.copyOf(signals);
    }

    @Override
    public void awaitSignal() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public synchronized void lose(String reason) {
        status = new ExitStatus.Lost(reason);
        ended.countDown();
        notifyAll();
    }
}
