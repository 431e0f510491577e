package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HandshakeRefusedException;
import dev.sandbar.provider.http.SocketEvent;
import dev.sandbar.provider.http.WebSocketLink;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The output of the program that a sandbox starts by itself. */
final class EntrypointLog implements Output {
    private final Toolbox toolbox;
    private final LogRequest request;
    private final MarkedLog marked = new MarkedLog(this::add);
    private final Deque<OutputChunk> chunks = new ArrayDeque<>();
    private final WebSocketLink link;
    private long skip;
    private volatile boolean closed;

    private EntrypointLog(Toolbox toolbox, LogRequest request) throws IOException, InterruptedException {
        this.toolbox = toolbox;
        this.request = request;
        this.skip = request.tail() < 0 ? 0 : beforeTail();
        this.link = toolbox.entrypointLog(request.follow());
    }

    static EntrypointLog open(Toolbox toolbox, LogRequest request) {
        try {
            return new EntrypointLog(toolbox, request);
        } catch (HandshakeRefusedException e) {
            throw e.reply().status() == 404
                    ? new ProviderException(
                            Kind.UNSUPPORTED,
                            toolbox.sandbox() + " has no log: nothing runs in it by itself",
                            "give its snapshot an entrypoint, or run what you need with exec",
                            e)
                    : toolbox.refusals().of("to show the log of " + toolbox.sandbox(), toolbox.sandbox(), e.reply());
        } catch (IOException e) {
            throw toolbox.refusals().unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE, "opening the log of " + toolbox.sandbox() + " was broken off", "try again", e);
        }
    }

    /** The server knows no tail: the log is read once to find out how many bytes stand before it. */
    private long beforeTail() throws IOException, InterruptedException {
        LineStarts starts = new LineStarts(request.tail());
        MarkedLog counted = new MarkedLog((stream, bytes) -> starts.accept(bytes));
        try (WebSocketLink whole = toolbox.entrypointLog(false)) {
            Optional<SocketEvent> event = whole.take();
            while (event.orElse(null) instanceof SocketEvent.Message message) {
                counted.accept(message.bytes());
                event = whole.take();
            }
        }
        return starts.beforeTail();
    }

    private void add(Stream stream, byte[] bytes) {
        int old = (int) Math.min(skip, bytes.length);
        skip -= old;
        if (old < bytes.length) {
            chunks.add(new OutputChunk(stream, old == 0 ? bytes : Arrays.copyOfRange(bytes, old, bytes.length)));
        }
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        try {
            while (chunks.isEmpty()) {
                if (!(link.take().orElse(null) instanceof SocketEvent.Message message)) {
                    return null;
                }
                marked.accept(message.bytes());
            }
            return chunks.poll();
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            throw new ProviderException(
                    Kind.UNREACHABLE, "the log of " + toolbox.sandbox() + " broke off", "ask for it again", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        link.close();
    }
}
