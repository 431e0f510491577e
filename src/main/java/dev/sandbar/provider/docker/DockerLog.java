package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/** The log of a container, pulled from the connection by its reader. */
final class DockerLog implements Output {
    private final String sandbox;
    private final HttpResponse stream;
    private final ChunkSource source;
    private volatile boolean closed;

    DockerLog(String sandbox, HttpResponse stream, ChunkSource source) {
        this.sandbox = sandbox;
        this.stream = stream;
        this.source = source;
    }

    @Override
    public @Nullable OutputChunk read() throws InterruptedException {
        try {
            return source.next();
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException("reading a log");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            throw new ProviderException(
                    Kind.UNREACHABLE, "the log of " + sandbox + " broke off", "ask for it again", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
