package dev.sandbar.testing.daytona;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing log that several readers follow, each from its beginning. */
final class Log {
    private final List<byte[]> pieces = new ArrayList<>();
    private boolean ended;

    synchronized void append(byte[] bytes) {
        if (bytes.length > 0) {
            pieces.add(bytes);
            notifyAll();
        }
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The piece number {@code index}; null when there is none and, where {@code follow}, none will come. */
    synchronized byte[] piece(int index, boolean follow) throws InterruptedException {
        while (index >= pieces.size()) {
            if (ended || !follow) {
                return null;
            }
            wait();
        }
        byte[] piece = pieces.get(index);
        return Arrays.copyOf(piece, piece.length);
    }
}
