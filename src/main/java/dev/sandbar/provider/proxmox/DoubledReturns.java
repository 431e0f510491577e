package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.OutputChunk;
import java.io.ByteArrayOutputStream;

/**
 * Takes back what a second terminal did to the output of the first; belongs to the reading thread.
 *
 * <p>The terminal in the container stands behind the one of lxc-attach, which lets it put a carriage return before every
 * line feed (ONLCR, termios(3)) once more. For lines that changes nothing, but a full-screen program sends a line feed
 * alone to go straight down.
 */
final class DoubledReturns {
    /** A line feed may be cut off from its return only where more was there than one read takes. */
    private static final int CUT = 1024;

    private boolean held;

    /** The chunk as it left the container; may be empty. */
    OutputChunk undo(OutputChunk chunk) {
        byte[] bytes = chunk.bytes();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length + 1);
        if (held && (bytes.length == 0 || bytes[0] != '\n')) {
            kept.write('\r');
        }
        held = false;
        for (int i = 0; i < bytes.length; i++) {
            boolean last = i + 1 == bytes.length;
            if (bytes[i] == '\r' && last && bytes.length >= CUT) {
                held = true;
            } else if (bytes[i] != '\r' || last || bytes[i + 1] != '\n') {
                kept.write(bytes[i]);
            }
        }
        return new OutputChunk(chunk.stream(), kept.toByteArray());
    }
}
