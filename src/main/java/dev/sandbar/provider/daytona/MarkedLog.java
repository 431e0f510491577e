package dev.sandbar.provider.daytona;

import dev.sandbar.sandbox.OutputChunk.Stream;
import java.util.Arrays;

/**
 * Takes a session's log apart: each of its lines begins with three bytes 1 for stdout or three bytes 2 for stderr, in any
 * chunking.
 */
final class MarkedLog {
    private static final int MARKER = 3;

    private final Sink sink;
    private Stream stream = Stream.STDOUT;
    private int sign;
    private int count;

    /** Where the bytes between the markers go. */
    interface Sink {
        void accept(Stream stream, byte[] bytes);
    }

    MarkedLog(Sink sink) {
        this.sink = sink;
    }

    /** Takes in the next bytes. */
    void accept(byte[] bytes) {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i];
            if (b != 1 && b != 2) {
                if (count > 0) {
                    giveUp();
                }
                continue;
            }
            if (count == 0) {
                pass(bytes, from, i);
            } else if (b != sign) {
                giveUp();
            }
            sign = b;
            count++;
            from = i + 1;
            if (count == MARKER) {
                stream = sign == 1 ? Stream.STDOUT : Stream.STDERR;
                count = 0;
            }
        }
        if (count == 0) {
            pass(bytes, from, bytes.length);
        }
    }

    /** One or two such bytes are no marker. */
    private void giveUp() {
        byte[] plain = new byte[count];
        Arrays.fill(plain, (byte) sign);
        count = 0;
        sink.accept(stream, plain);
    }

    private void pass(byte[] bytes, int from, int to) {
        if (to > from) {
            sink.accept(stream, Arrays.copyOfRange(bytes, from, to));
        }
    }
}
