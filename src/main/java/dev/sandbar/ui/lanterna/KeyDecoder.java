package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.sandbar.ui.frame.TerminalEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Turns the terminal's bytes into events; owned by the thread {@code keys}. */
final class KeyDecoder {
    /** Of a longer paste the rest is read and dropped; what is typed after it must not be lost. */
    static final int MAX_PASTE = 1 << 20;

    private static final String PASTE_ENDS = "\u001b[201~";

    private final KeySource source;
    private final InputDecoder decoder;

    KeyDecoder(ByteInput bytes) {
        this.source = new KeySource(bytes);
        this.decoder = new InputDecoder(source);
        decoder.addProfile(() -> List.of(new PlainPattern(), new CsiPattern()));
    }

    /** Waits for the next event; empty at the end of the input. */
    Optional<TerminalEvent> next() throws IOException {
        while (true) {
            source.begin();
            KeyStroke key = decoder.getNextCharacter(true);
            if (key == null || key.getKeyType() == KeyType.EOF) {
                return Optional.empty();
            }
            Stroke stroke = (Stroke) key;
            if (stroke.pasteBegins()) {
                return Optional.of(pasted());
            }
            TerminalEvent event = stroke.event();
            if (event != null) {
                return Optional.of(event);
            }
        }
    }

    private TerminalEvent pasted() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (!endsPaste(text)) {
            int next = source.read();
            if (next < 0) {
                break;
            }
            if (text.length() >= MAX_PASTE + PASTE_ENDS.length()) {
                cut = true;
                text.delete(MAX_PASTE, MAX_PASTE + 1);
            }
            text.append((char) next);
        }
        int length = endsPaste(text) ? text.length() - PASTE_ENDS.length() : text.length();
        return new TerminalEvent.Pasted(text.substring(0, Math.min(length, MAX_PASTE)), cut);
    }

    private static boolean endsPaste(StringBuilder text) {
        int from = text.length() - PASTE_ENDS.length();
        if (from < 0 || text.charAt(text.length() - 1) != '~') {
            return false;
        }
        for (int at = 0; at < PASTE_ENDS.length(); at++) {
            if (text.charAt(from + at) != PASTE_ENDS.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
