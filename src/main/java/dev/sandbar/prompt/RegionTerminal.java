package dev.sandbar.prompt;

import dev.sandbar.vt.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.NonBlockingReader;

/** JLine's terminal on a {@link Region}: the line may use all its rows, lists and menus what is seen of them. */
final class RegionTerminal extends ExternalTerminal {
    /** With fewer rows JLine's menu counts below zero. */
    static final int LEAST_ROWS = 3;

    private static final int CTRL_D = 4;

    private final NonBlockingReader reader;

    RegionTerminal(InputStream typed, Unread unread, Region region) throws IOException {
        super(
                null,
                "command-line",
                "xterm-256color",
                typed,
                region,
                StandardCharsets.UTF_8,
                SignalHandler.SIG_IGN,
                true,
                raw(),
                jline(region.room()));
        reader = new CountedReader(super.reader(), unread);
        resume();
    }

    @Override
    public NonBlockingReader reader() {
        return reader;
    }

    // Ctrl-C comes as a key, in its turn: a signal would overtake the keys before it.
    private static Attributes raw() {
        Attributes attributes = new Attributes();
        for (LocalFlag flag : new LocalFlag[] {LocalFlag.ISIG, LocalFlag.ICANON, LocalFlag.ECHO}) {
            attributes.setLocalFlag(flag, false);
        }
        attributes.setOutputFlag(OutputFlag.OPOST, true);
        attributes.setOutputFlag(OutputFlag.ONLCR, true);
        attributes.setControlChar(ControlChar.VEOF, CTRL_D);
        return attributes;
    }

    private static org.jline.terminal.Size jline(Size room) {
        return new org.jline.terminal.Size(room.columns(), Math.max(LEAST_ROWS, room.rows()));
    }

    void resize(Size room) {
        setSize(jline(room));
        raise(Signal.WINCH);
    }

    @Override
    public org.jline.terminal.Size getBufferSize() {
        return new org.jline.terminal.Size(getWidth(), Math.max(Region.ROWS, getHeight()));
    }
}
