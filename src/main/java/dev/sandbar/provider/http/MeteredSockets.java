package dev.sandbar.provider.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Makes sockets that break when more comes than one message may have: OkHttp gathers a message of any length before it
 * tells anybody.
 *
 * <p>They also ask the system to find out when the other side is gone: nobody else would while nothing is sent.
 */
final class MeteredSockets {
    /** For headers of frames, and for what is read ahead of the message. */
    private static final int SURPLUS = 256 << 10;

    private final long limit;
    private final AtomicLong since = new AtomicLong();

    MeteredSockets(int messageBytes) {
        this.limit = (long) messageBytes + SURPLUS;
    }

    /** What comes from now on belongs to another message. */
    void beginMessage() {
        since.set(0);
    }

    SocketFactory factory() {
        return new PromptSockets(Metered::new);
    }

    private final class Metered extends Socket {
        Metered() throws IOException {
            setKeepAlive(true);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new MeteredInput(super.getInputStream());
        }
    }

    private final class MeteredInput extends FilterInputStream {
        MeteredInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return metered(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return metered(count, count);
        }

        private int metered(int result, int count) throws IOException {
            if (result >= 0 && since.addAndGet(count) > limit) {
                throw new TooLongException("a message of more than " + limit + " bytes");
            }
            return result;
        }
    }
}
