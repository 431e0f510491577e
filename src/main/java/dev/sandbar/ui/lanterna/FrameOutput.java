package dev.sandbar.ui.lanterna;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Collects everything that belongs to a frame and hands it on in one write. */
final class FrameOutput extends OutputStream {
    private final OutputStream target;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    FrameOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) {
        pending.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        pending.write(bytes, offset, length);
    }

    void write(String text) {
        pending.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        if (pending.size() > 0) {
            byte[] bytes = pending.toByteArray();
            pending.reset();
            target.write(bytes);
            target.flush();
        }
    }
}
