package dev.sandbar.provider.docker;

import dev.sandbar.provider.docker.http.HttpResponse;
import dev.sandbar.provider.tar.TarInput;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** An archive as an engine sends it, read in the caller's thread. */
final class ArchiveInput implements TarInput {
    private final String sandbox;
    private final HttpResponse stream;
    private volatile boolean closed;

    ArchiveInput(String sandbox, HttpResponse stream) {
        this.sandbox = sandbox;
        this.stream = stream;
    }

    @Override
    public int read(byte[] into, int from, int length) throws InterruptedException {
        try {
            return stream.body().read(into, from, length);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException("reading files");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            if (closed) {
                return -1;
            }
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    "the files of " + sandbox + " broke off: "
                            + EngineFailures.printable(String.valueOf(e.getMessage())),
                    "read them again",
                    e);
        }
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
