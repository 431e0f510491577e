package dev.sandbar.app.replay;

import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Feeds a recording, raw bytes or an asciicast, to a fresh terminal. */
public final class Player {
    private static final int CHUNK = 65_536;
    private static final Size USUAL = new Size(80, 24);

    private final Optional<Size> size;

    /** @param size of the terminal throughout; empty for what the recording says, or else 80x24 */
    public Player(Optional<Size> size) {
        this.size = size;
    }

    /**
     * The terminal after everything.
     *
     * @throws IOException when the recording cannot be read, or is an asciicast that breaks off or makes no sense
     */
    public Terminal play(InputStream recording) throws IOException {
        BufferedInputStream in = new BufferedInputStream(recording, CHUNK);
        return CastReader.looksLike(in) ? cast(in) : raw(in);
    }

    private Terminal cast(InputStream in) throws IOException {
        try (CastReader reader = new CastReader(in)) {
            Terminal terminal = terminal(size.orElseGet(reader::size));
            for (CastEvent event = reader.next(); event != null; event = reader.next()) {
                event.show(terminal, size.isEmpty());
            }
            return terminal;
        }
    }

    private Terminal raw(InputStream in) throws IOException {
        Terminal terminal = terminal(size.orElse(USUAL));
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            terminal.feed(chunk, 0, count);
        }
        return terminal;
    }

    /** One whose replies go nowhere: nobody is there any more who asked. */
    static Terminal terminal(Size size) {
        return new Terminal(TerminalOptions.of(size), event -> {});
    }
}
