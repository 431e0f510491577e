package dev.sandbar.prompt;

import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.Terminal;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.VtEvent;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The screen that the reader writes to: an emulator behind this object's monitor. What is written shows when it is
 * flushed, so that nobody sees half a redraw.
 */
final class Region extends OutputStream {
    /**
     * The reader has more rows than anybody sees: where a line does not fit, JLine 3.30 draws characters over one
     * another. The view is the part around the cursor.
     */
    static final int ROWS = 200;

    // Keypad and cursor keys in application mode, bracketed paste: what the reader asks for as soon as it runs.
    // Set before that, so that keys typed earlier are encoded no differently.
    private static final byte[] BEGINNING = "\033[H\033[2J\033[?1h\033=\033[?2004h".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Terminal emulator;
    private final CommandLineListener listener;
    private Size room;
    private boolean announced;
    private boolean frozen;
    private boolean rang;

    Region(Size room, CommandLineListener listener) {
        this.room = room;
        this.listener = listener;
        this.emulator = new Terminal(TerminalOptions.of(tall(room)).withHistoryRows(0), this::happened);
        clear();
    }

    /** Empties it for a reader that begins. */
    synchronized void clear() {
        pending.reset();
        emulator.feed(BEGINNING, 0, BEGINNING.length);
    }

    private static Size tall(Size room) {
        return new Size(room.columns(), Math.max(ROWS, room.rows()));
    }

    private void happened(VtEvent event) {
        rang |= event instanceof VtEvent.Bell;
    }

    @Override
    public synchronized void write(int octet) {
        pending.write(octet);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        pending.write(bytes, offset, length);
    }

    @Override
    public void flush() {
        boolean announce;
        boolean ring;
        synchronized (this) {
            byte[] bytes = JlineColumns.fitted(pending.toByteArray());
            pending.reset();
            if (bytes.length == 0 || frozen) {
                return;
            }
            emulator.feed(bytes, 0, bytes.length);
            announce = !announced;
            announced = true;
            ring = rang;
            rang = false;
        }
        if (ring) {
            listener.bell();
        }
        if (announce) {
            listener.changed();
        }
    }

    /** Shows nothing new from now on. */
    synchronized void freeze() {
        frozen = true;
    }

    synchronized LineView view() {
        announced = false;
        return LineView.of(emulator.snapshot(), room.rows());
    }

    synchronized void resize(Size other) {
        room = other;
        emulator.resize(tall(other));
    }

    synchronized Size room() {
        return room;
    }

    synchronized byte[] encode(KeyPress key) {
        return emulator.encode(key);
    }

    synchronized byte[] paste(String text) {
        return emulator.paste(text);
    }
}
