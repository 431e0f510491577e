package dev.sandbar.ui.lanterna;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.vt.Size;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/**
 * The terminal at standard input and output, by JLine's system calls. Its {@code Terminal} is left out: it brings
 * terminfo, a shutdown hook and an input of its own, of which each would have to be worked around.
 */
final class Tty {
    /** The line is that of standard input. */
    static final int LINE = 0;

    private static final int FALLBACK_COLUMNS = 80;
    private static final int FALLBACK_ROWS = 24;

    private static final System.Logger LOG = LazyLogger.of(Tty.class);

    private final Pty line;
    private final LineModes modes;

    private Tty(Pty line) {
        this.line = line;
        this.modes = LinuxModes.find().orElseGet(() -> new PosixModes(line));
    }

    static Tty open() throws TerminalUnavailableException {
        try {
            JniTerminalProvider provider = new JniTerminalProvider();
            if (!provider.isSystemStream(SystemStream.Input) || !provider.isSystemStream(SystemStream.Output)) {
                throw TerminalUnavailableException.noTerminal();
            }
            return new Tty(provider.current(SystemStream.Output));
        } catch (TerminalUnavailableException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            throw TerminalUnavailableException.noSystemCalls(e);
        }
    }

    OutputStream output() {
        return new FileOutputStream(FileDescriptor.out);
    }

    LineModes modes() {
        return modes;
    }

    /** The size in cells; a line without a size, such as a serial one, has the classic one. */
    Size size() {
        int columns = 0;
        int rows = 0;
        try {
            org.jline.terminal.Size size = line.getSize();
            columns = size.getColumns();
            rows = size.getRows();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the terminal does not say its size", e);
        }
        return new Size(columns > 0 ? columns : FALLBACK_COLUMNS, rows > 0 ? rows : FALLBACK_ROWS);
    }
}
