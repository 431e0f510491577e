package dev.sandbar.ui.lanterna;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The one system terminal and the modes of its line, which JLine changes by system calls. */
final class Tty implements AutoCloseable {
    private static final int FALLBACK_COLUMNS = 80;
    private static final int FALLBACK_ROWS = 24;

    /** The line that JLine's system terminal changes: standard input. */
    private static final int LINE = 0;

    private static final int NOW = CLibrary.TCSANOW;

    private final Terminal terminal;
    private final CLibrary.Termios before = modes();

    private Tty(Terminal terminal) {
        this.terminal = terminal;
    }

    static Tty open() throws TerminalUnavailableException {
        try {
            return new Tty(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .provider("jni")
                    .dumb(false)
                    .nativeSignals(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IOException | IllegalStateException e) {
            throw new TerminalUnavailableException(e);
        }
    }

    Terminal terminal() {
        return terminal;
    }

    /** The size in cells; a line without a size, such as a serial one, has the classic one. */
    Size size() {
        org.jline.terminal.Size size = terminal.getSize();
        return new Size(
                size.getColumns() > 0 ? size.getColumns() : FALLBACK_COLUMNS,
                size.getRows() > 0 ? size.getRows() : FALLBACK_ROWS);
    }

    /** Every byte comes as it was typed and goes as it was written (cfmakeraw), and no key is a signal. */
    void raw() {
        Attributes raw = new Attributes(terminal.getAttributes());
        raw.setLocalFlags(
                EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ECHONL, LocalFlag.ISIG, LocalFlag.IEXTEN),
                false);
        raw.setInputFlags(
                EnumSet.of(
                        InputFlag.BRKINT,
                        InputFlag.ICRNL,
                        InputFlag.IGNCR,
                        InputFlag.INLCR,
                        InputFlag.INPCK,
                        InputFlag.ISTRIP,
                        InputFlag.IXON,
                        InputFlag.PARMRK),
                false);
        raw.setOutputFlag(OutputFlag.OPOST, false);
        // What JLine's input wants too: a read comes back after a tenth of a second, so that it can be interrupted.
        raw.setControlChar(ControlChar.VMIN, 0);
        raw.setControlChar(ControlChar.VTIME, 1);
        terminal.setAttributes(raw);
        keepSpeed();
    }

    /** The line as it was found. */
    void cooked() {
        CLibrary.tcsetattr(LINE, NOW, before);
    }

    /** JLine sets the speed of a line to 0 whenever it changes a mode, which hangs up a serial one. */
    private void keepSpeed() {
        CLibrary.Termios now = modes();
        now.c_cflag = before.c_cflag;
        now.c_ispeed = before.c_ispeed;
        now.c_ospeed = before.c_ospeed;
        CLibrary.tcsetattr(LINE, NOW, now);
    }

    private static CLibrary.Termios modes() {
        CLibrary.Termios modes = new CLibrary.Termios();
        CLibrary.tcgetattr(LINE, modes);
        return modes;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        cooked();
    }
}
