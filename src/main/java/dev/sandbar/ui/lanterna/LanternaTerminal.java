package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Lanterna's terminal on streams and a size that JLine gives. */
final class LanternaTerminal extends ANSITerminal {
    private final transient Supplier<TerminalSize> size;
    private final transient FrameOutput output;

    LanternaTerminal(FrameOutput output, Supplier<TerminalSize> size) {
        // Keys do not come through here, but from KeyDecoder.
        super(InputStream.nullInputStream(), output, StandardCharsets.UTF_8);
        this.output = output;
        this.size = size;
    }

    /** By system call: Lanterna's own way moves the cursor and waits for an answer among the typed keys. */
    @Override
    protected TerminalSize findTerminalSize() {
        return size.get();
    }

    /** Text and sequences together; nothing is sent before {@link #flush}. */
    void write(String text) {
        output.write(text);
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }
}
