package dev.sandbar.provider.azure;

import dev.sandbar.provider.azure.MarkScanner.Piece;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.WebSocketLink;
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
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command over the WebSocket on which its wrapper was typed. */
final class AzureExec implements Exec {
    private static final System.Logger LOG = LazyLogger.of(AzureExec.class);
    private static final String EXIT = "exit ";
    private static final byte[] INTERRUPT = {3};
    /** How long the shell may take to end when all has been read. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    /** What is written at once, so that the end of a command is noticed within a long input. */
    private static final int LONGEST_PIECE = 16 * 1024;

    private final Target target;
    private final ExecRequest request;
    private final WebSocketLink link;
    private final MarkScanner scanner;
    private final Begun begun;
    private final Errands errands;
    private final InputLines lines = new InputLines();
    private final PlainNewlines newlines = new PlainNewlines();
    private volatile @Nullable ExitStatus status;

    AzureExec(Target target, ExecRequest request, ExecStart.Started started, Errands errands) {
        this.target = target;
        this.request = request;
        this.link = started.link();
        this.scanner = started.scanner();
        this.begun = started.begun();
        this.errands = errands;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        while (status == null) {
            Piece piece = scanner.next();
            if (piece instanceof Piece.Mark mark) {
                return end(mark.words());
            }
            if (piece instanceof Piece.Text text) {
                byte[] bytes = asWritten(text.bytes());
                if (bytes.length > 0) {
                    return chunk(bytes);
                }
            } else if (!receive()) {
                return null;
            }
        }
        return null;
    }

    private byte[] asWritten(byte[] bytes) {
        return begun.plain() || request.terminal().isPresent() ? bytes : newlines.next(bytes);
    }

    private static OutputChunk chunk(byte[] bytes) {
        return new OutputChunk(OutputChunk.Stream.STDOUT, bytes);
    }

    private @Nullable OutputChunk end(String words) {
        byte[] rest = newlines.rest();
        status = words.startsWith(EXIT)
                ? new ExitStatus.Exited((int) Numbers.parse(words.substring(EXIT.length())))
                : new ExitStatus.Lost("what reports the exit code in " + target.sandbox() + " was ended too");
        letGo();
        return rest.length > 0 ? chunk(rest) : null;
    }

    /** What passes the input on in the container waits for its end, wherever the command has left it. */
    private void letGo() {
        boolean told = request.input() && begun.lines() && link.offer(InputLines.END_TWICE);
        try {
            if (told) {
                link.take(GOODBYE);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the connection ended before the goodbye", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            link.close();
        }
    }

    /** Waits for more; false when nothing comes because this exec was closed. */
    private boolean receive() throws InterruptedException {
        try {
            Optional<SocketEvent> event = link.take();
            if (event.isEmpty()) {
                return false;
            }
            if (event.get() instanceof SocketEvent.Message message) {
                scanner.feed(message.bytes());
                return true;
            }
            throw lost("Azure closed the connection to a command in " + target.sandbox(), null);
        } catch (IOException e) {
            if (link.closed()) {
                return false;
            }
            throw lost("lost the connection to a command in " + target.sandbox(), e);
        }
    }

    private ProviderException lost(String what, @Nullable IOException cause) {
        status = new ExitStatus.Lost(what + " before its end was seen");
        link.close();
        return new ProviderException(
                Kind.UNREACHABLE,
                what,
                "look in the sandbox whether it still runs: the container may have stopped",
                cause);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws InterruptedException {
        int end = offset + length;
        for (int from = offset; from < end && status == null; from += LONGEST_PIECE) {
            int piece = Math.min(LONGEST_PIECE, end - from);
            if (request.terminal().isPresent()) {
                send(bytes, from, piece);
            } else if (request.input()) {
                byte[] encoded = lines.encode(bytes, from, piece);
                send(encoded, 0, encoded.length);
            }
        }
    }

    private void send(byte[] bytes, int offset, int length) throws InterruptedException {
        try {
            link.send(bytes, offset, length);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "input that the command did not take", e);
        }
    }

    @Override
    public void closeInput() {
        if (status == null && request.input()) {
            try {
                send(InputLines.END, 0, InputLines.END.length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void resize(TerminalSize size) {
        if (status == null && request.terminal().isPresent()) {
            errands.resize(target, begun.reporter(), size);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Without a terminal of its own a command ignores HUP here, so that a lost connection does not end it: TERM takes
     * its place. INT is typed, as Ctrl-C is: it comes at once, to what has not left the terminal.
     */
    @Override
    public void signal(Signal signal) {
        boolean terminal = request.terminal().isPresent();
        if (signal == Signal.INT && !terminal && begun.lines()) {
            interrupt();
        } else if (signal == Signal.HUP && !terminal) {
            errands.signal(target, request.marker(), Signal.TERM, begun.reporter());
        } else {
            errands.signal(target, request.marker(), signal, begun.reporter());
        }
    }

    private void interrupt() {
        if (status == null) {
            try {
                send(INTERRUPT, 0, INTERRUPT.length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public ExitStatus await() {
        ExitStatus seen = status;
        return seen == null ? new ExitStatus.Lost("the exec was closed before its end was seen") : seen;
    }

    @Override
    public void close() {
        link.close();
    }
}
