package dev.sandbar.ui.lanterna;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.util.EnumSet;
import org.jline.nativ.CLibrary;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.spi.Pty;

/** A line's modes by JLine's names for them, on whatever system JLine knows. */
final class PosixModes implements LineModes {
    private static final System.Logger LOG = LazyLogger.of(PosixModes.class);

    private final Pty line;
    private final CLibrary.Termios before = now();

    PosixModes(Pty line) {
        this.line = line;
    }

    @Override
    public void raw() {
        try {
            line.setAttr(rawAttributes());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the terminal's modes cannot be changed", e);
        }
        CLibrary.Termios now = now();
        // JLine leaves the speed out, and 0 means to hang up.
        now.c_cflag = before.c_cflag;
        now.c_ispeed = before.c_ispeed;
        now.c_ospeed = before.c_ospeed;
        CLibrary.tcsetattr(Tty.LINE, CLibrary.TCSANOW, now);
    }

    @Override
    public void restore() {
        CLibrary.tcsetattr(Tty.LINE, CLibrary.TCSANOW, before);
    }

    private Attributes rawAttributes() throws IOException {
        Attributes raw = line.getAttr();
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
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        return raw;
    }

    private static CLibrary.Termios now() {
        CLibrary.Termios modes = new CLibrary.Termios();
        CLibrary.tcgetattr(Tty.LINE, modes);
        return modes;
    }
}
