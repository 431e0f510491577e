package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.frame.Frame;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Cursor;
import dev.sandbar.vt.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows frames on a terminal: only what differs, in one write, between the marks of synchronized output. */
final class LanternaScreen implements Screen {
    private static final int MAX_TITLE = 256;

    /** Mode 2026: the terminal shows nothing before the end mark; https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036 */
    private static final String BEGIN = "\u001b[?2026h\u001b[?25l";

    private static final String END = "\u001b[?2026l";
    private static final String CLEAR = "\u001b[0m\u001b[2J";

    private final Hold hold;
    private final LanternaTerminal terminal;
    private final FrameWriter writer;
    private @Nullable Frame shown;

    LanternaScreen(Hold hold, LanternaTerminal terminal, ColourDepth depth) {
        this.hold = hold;
        this.terminal = terminal;
        this.writer = new FrameWriter(new SgrEncoder(depth));
    }

    @Override
    public Size size() {
        return hold.size();
    }

    @Override
    public void show(Frame frame) {
        hold.whileHeld(() -> {
            boolean whole = shown == null || !shown.size().equals(frame.size());
            Frame before = whole || shown == null ? new Frame(frame.size()) : shown;
            String changes = writer.difference(before, frame);
            boolean sameCursor = before.cursor().equals(frame.cursor());
            shown = frame;
            if (whole || !changes.isEmpty() || !sameCursor) {
                terminal.write(BEGIN);
                terminal.write(whole ? CLEAR : "");
                terminal.write(changes);
                cursor(frame.cursor());
                terminal.write(END);
                terminal.flush();
            }
        });
    }

    @Override
    public void redraw() {
        shown = null;
    }

    @Override
    public void bell() {
        send("\u0007");
    }

    @Override
    public void title(String title) {
        StringBuilder clean = new StringBuilder();
        title.codePoints()
                .filter(codePoint -> !Character.isISOControl(codePoint))
                .limit(MAX_TITLE)
                .forEach(clean::appendCodePoint);
        send("\u001b]2;" + clean + "\u001b\\");
    }

    @Override
    public void copy(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send("\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u001b\\");
    }

    @Override
    public int lend(ProcessBuilder program) throws IOException, InterruptedException {
        return hold.lend(program);
    }

    @Override
    public void suspend() {
        hold.suspend();
    }

    @Override
    public void close() {
        hold.close();
    }

    private void send(String sequence) {
        hold.whileHeld(() -> {
            terminal.write(sequence);
            terminal.flush();
        });
    }

    private void cursor(Optional<Cursor> cursor) throws IOException {
        if (cursor.isPresent() && cursor.get().visible()) {
            terminal.write("\u001b[" + shape(cursor.get()) + " q");
            terminal.setCursorPosition(
                    cursor.get().at().column(), cursor.get().at().row());
            terminal.setCursorVisible(true);
        }
    }

    /** DECSCUSR's number: odd ones blink. */
    private static int shape(Cursor cursor) {
        int steady = cursor.blinking() ? 0 : 1;
        return steady
                + switch (cursor.shape()) {
                    case BLOCK -> 1;
                    case UNDERLINE -> 3;
                    case BAR -> 5;
                };
    }
}
