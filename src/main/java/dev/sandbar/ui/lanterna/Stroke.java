package dev.sandbar.ui.lanterna;

import com.googlecode.lanterna.input.CharacterPattern.Matching;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import org.jspecify.annotations.Nullable;

/** What our patterns decode, in the form in which Lanterna's decoder hands it on. */
final class Stroke extends KeyStroke {
    /** A sequence that says nothing to us; it is taken out so that it does not come out as typed text. */
    static final Stroke NOTHING = new Stroke(null, false);

    /** The mark before pasted text; the text itself is read past the decoder. */
    static final Stroke PASTE_BEGINS = new Stroke(null, true);

    static final Matching PARTIAL = Matching.NOT_YET;

    private final transient @Nullable TerminalEvent event;

    private final boolean pasteBegins;

    private Stroke(@Nullable TerminalEvent event, boolean pasteBegins) {
        super(KeyType.Unknown);
        this.event = event;
        this.pasteBegins = pasteBegins;
    }

    static Stroke of(TerminalEvent event) {
        return new Stroke(event, false);
    }

    static Stroke of(KeyPress key) {
        return new Stroke(new TerminalEvent.KeyPressed(key), false);
    }

    static Stroke of(Key key, int modifiers) {
        return of(KeyPress.of(key).with(modifiers));
    }

    boolean pasteBegins() {
        return pasteBegins;
    }

    @Nullable
    TerminalEvent event() {
        return event;
    }
}
