package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command over the connection on which it was started. */
final class DockerExec implements Exec {
    private static final System.Logger LOG = LazyLogger.of(DockerExec.class);
    private static final byte[] END_OF_TRANSMISSION = {4};
    private static final int MOST_TRIES = 40;
    private static final long PAUSE_MILLIS = 50;

    private final ExecCalls calls;
    private final ExecSignals signals;
    private final CreatedExec created;
    private final ExecRequest request;
    private final HttpResponse stream;
    private final ChunkSource source;
    private final @Nullable ExecSize terminal;
    private final Instant started = Instant.now();
    private boolean first = true;
    private volatile boolean closed;
    private volatile @Nullable String lost;

    DockerExec(ExecCalls calls, ExecSignals signals, CreatedExec created, ExecRequest request, HttpResponse stream) {
        this.calls = calls;
        this.signals = signals;
        this.created = created;
        this.request = request;
        this.stream = stream;
        this.source = request.terminal().isPresent() ? new RawSource(stream.body()) : new FrameSource(stream.body());
        this.terminal = request.terminal()
                .map(size -> new ExecSize(calls, created, size))
                .orElse(null);
        if (terminal != null) {
            terminal.begin(stream.connection());
        }
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        OutputChunk chunk = next();
        if (first && chunk != null) {
            first = false;
            failIfNotStarted(chunk);
        }
        return chunk;
    }

    private @Nullable OutputChunk next() throws InterruptedException {
        try {
            return source.next();
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            lost = "the reader was interrupted";
            InterruptedException interrupted = new InterruptedException("reading the output of a command");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            lost = "the connection to the engine broke: " + e.getMessage();
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    "lost the connection to a command in " + created.sandbox(),
                    "look in the sandbox whether it still runs",
                    e);
        }
    }

    /**
     * The engine reports a failed start in the stream itself, as a line that ends in CR LF; whether it was the engine
     * is known only from the exec's state.
     */
    private void failIfNotStarted(OutputChunk chunk) {
        byte[] bytes = chunk.bytes();
        if (created.sizing() == Sizing.HELD_BACK) {
            HeldBack.failIfRefused(created.sandbox(), request, bytes);
        }
        int end = bytes.length;
        if (end < 2
                || bytes[end - 2] != '\r'
                || bytes[end - 1] != '\n'
                || !calls.inspect(created).neverStarted()) {
            return;
        }
        String said = new String(bytes, StandardCharsets.UTF_8);
        var known = StartFailures.classify(created.sandbox(), request, said);
        if (known.isPresent() || !created.podman()) {
            close();
            throw known.orElseGet(() -> StartFailures.unknown(created.sandbox(), request, said));
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        try {
            if (terminal != null) {
                terminal.awaitReady();
            }
            stream.connection().output().write(bytes, offset, length);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException("writing to a command");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "input that the command did not take", e);
        }
    }

    @Override
    public void closeInput() {
        try {
            if (terminal != null) {
                terminal.awaitReady();
                stream.connection().output().write(END_OF_TRANSMISSION);
            } else {
                stream.connection().endOutput();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the input had ended already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void resize(TerminalSize size) {
        ExecSize present = terminal;
        if (present != null) {
            present.change(size);
        }
    }

    @Override
    public void signal(Signal signal) {
        SignalTarget target = new SignalTarget(
                created.key(), created.sandbox(), request.marker(), request.user(), request.privileged());
        int tries = 0;
        while (!signals.send(target, signal) && ++tries < MOST_TRIES && startsStill()) {
            LOG.log(Level.DEBUG, "the command is only being started; {0} is sent again", signal);
        }
    }

    /** Between the engine's answer and the program's first step there is a process without the marker. */
    private boolean startsStill() {
        if (!calls.inspect(created).running()) {
            return false;
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public ExitStatus await() throws InterruptedException {
        String reason = lost;
        if (reason != null) {
            return new ExitStatus.Lost(reason);
        }
        try {
            return new ExitWatch(calls, created, request, started).await();
        } finally {
            // The engine may go on taking input for nobody until the connection is full: a writer would wait for good.
            stream.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
        if (terminal != null) {
            terminal.close();
        }
    }
}
