package dev.sandbar.vt;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The emulator: what a program writes goes in as bytes, in any chunking; the screen comes out as snapshots, answers and news as
 * events, keys as the bytes the program expects. Belongs to one thread.
 */
public final class Terminal {
    /** Between two looks at what is no longer needed. */
    private static final int STEP_BYTES = 1 << 16;

    private final Screen screen;
    private final Printer printer;
    private final Parser parser;
    private final KeyEncoder keys;
    private final MouseEncoder mouse;
    private @Nullable ScreenSnapshot whole;
    private boolean wholeSeen = true;
    private long framesBegun;

    /** The consumer is called from inside {@link #feed}, on its thread. */
    public Terminal(TerminalOptions options, Consumer<? super VtEvent> events) {
        Objects.requireNonNull(events);
        screen = new Screen(options);
        printer = new Printer(screen, options.ambiguousWide());
        parser = new Parser(new Interpreter(screen, printer, new Output(events), options));
        keys = new KeyEncoder(screen);
        mouse = new MouseEncoder(screen, keys);
        screen.frameBegins = this::frameBegins;
    }

    /** What the program wrote. */
    public void feed(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        for (int at = offset; at < end; at += STEP_BYTES) {
            parser.feed(bytes, at, Math.min(STEP_BYTES, end - at));
            Sweep.runIfNeeded(screen);
        }
    }

    /** Another size; rows that no longer fit above the cursor become history. */
    public void resize(Size size) {
        Objects.requireNonNull(size);
        if (!size.equals(screen.size())) {
            whole = null;
            wholeSeen = true;
            new Reflow(screen, size).run();
            printer.forgetLast();
        }
    }

    /** The screen as it is now; rows that did not change since the last snapshot are the same objects. */
    public ScreenSnapshot snapshot() {
        return snapshot(0);
    }

    /** The view that many rows up in the history, or as far as there is one. */
    public ScreenSnapshot snapshot(int scrolledBack) {
        return new Photographer(screen, mouse).take(scrolledBack);
    }

    /** A program that draws faster than anybody looks must not be held up by a snapshot for each frame. */
    private void frameBegins() {
        framesBegun++;
        if (wholeSeen) {
            whole = snapshot();
            wholeSeen = false;
        }
    }

    /** The last whole picture while the program is in the middle of the next one (mode 2026); empty otherwise. */
    public Optional<ScreenSnapshot> wholeFrame() {
        if (whole == null || !screen.modes.has(Mode.SYNCHRONIZED)) {
            return Optional.empty();
        }
        wholeSeen = true;
        return Optional.of(whole);
    }

    /** How often the program began such a picture. */
    public long framesBegun() {
        return framesBegun;
    }

    /**
     * The view with a row at its upper edge, or as far up as there is one.
     *
     * @param top counted over everything that ever scrolled off; see {@link ScreenSnapshot#rowsScrolledOff}
     */
    public ScreenSnapshot snapshotAt(long top) {
        long back = screen.history.scrolledOff() - top;
        return snapshot((int) Math.max(0, Math.min(back, screen.history.count())));
    }

    /** All text, to be searched and copied from on any thread. */
    public Transcript transcript() {
        return new Transcript(screen);
    }

    /** What makes a fresh terminal of this size look as this one does now, for a recording that begins here. */
    public String repaint() {
        return Repaint.of(screen);
    }

    /** Selects text, which snapshots then tell; null: nothing. */
    public void select(@Nullable TextRange range) {
        screen.select(range);
    }

    /** How many rows the history holds. */
    public int historyRows() {
        return screen.history.count();
    }

    /** A row of the history, 0 the oldest. */
    public Row historyRow(int index) {
        return screen.history.get(index).row(screen.columns(), screen.tables());
    }

    /** What the program expects for a key. */
    public byte[] encode(KeyPress key) {
        return keys.encode(key);
    }

    /** What the program expects for the mouse; empty where it did not ask. */
    public byte[] encode(MouseInput input) {
        return mouse.encode(input);
    }

    /** What the program expects for pasted text: line ends as Enter sends them, no escape sequences, bracketed where asked for. */
    public byte[] paste(String text) {
        StringBuilder typed = new StringBuilder(text.length() + 12);
        text.replace("\r\n", "\r")
                .replace('\n', '\r')
                .codePoints()
                .filter(c -> c == '\r' || c == '\t' || !Character.isISOControl(c))
                .forEach(typed::appendCodePoint);
        if (screen.modes.has(Mode.BRACKETED_PASTE)) {
            typed.insert(0, "\033[200~").append("\033[201~");
        }
        return typed.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the program expects when the pane gets or loses the focus; empty where it did not ask. */
    public byte[] focus(boolean in) {
        String report = screen.modes.has(Mode.FOCUS) ? (in ? "\033[I" : "\033[O") : "";
        return report.getBytes(StandardCharsets.US_ASCII);
    }
}
