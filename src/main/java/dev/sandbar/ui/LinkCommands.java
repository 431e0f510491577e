package dev.sandbar.ui;

import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.LinkHint;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import java.util.List;

/** Chooses one of the addresses that a pane shows, and opens or copies it. */
record LinkCommands(UiState state) {
    Step begin(Pane pane, CopyMode text) {
        long top = text.view().top();
        List<LinkHint> hints = LinkHint.of(text.text().links(top, text.view().bottom() + 1));
        if (hints.isEmpty()) {
            return Step.of(state.with(Message.bad("This pane shows no address", "")));
        }
        return Step.of(state.with(new Overlay.Links(pane.id(), text, hints, "")));
    }

    /** Takes a letter; the address is shown before anything is done with it, because its text may say otherwise. */
    Step choose(Overlay.Links links, KeyPress key) {
        if (key.key() != Key.CHARACTER || key.ctrl() || key.alt()) {
            return Step.of(state.with(new Overlay.None()));
        }
        String typed = links.typed() + Character.toString(key.codePoint());
        List<LinkHint> left = links.hints().stream()
                .filter(hint -> hint.letters().startsWith(typed))
                .toList();
        if (left.isEmpty()) {
            return Step.of(state.with(new Overlay.None()).with(Message.bad("No address has the letters " + typed, "")));
        }
        if (!left.get(0).letters().equals(typed)) {
            return Step.of(state.with(new Overlay.Links(links.pane(), links.text(), links.hints(), typed)));
        }
        String shown = links.text().text().text(left.get(0).link().range());
        return Step.of(state.with(new Overlay.Address(left.get(0).link().uri(), shown.replace("\n", ""))));
    }

    Step use(Overlay.Address address, KeyPress key) {
        UiState closed = state.with(new Overlay.None());
        if (key.equals(KeyPress.character('y')) || key.equals(KeyPress.character('c'))) {
            return Step.of(closed, new Effect.Copy(address.uri()));
        }
        if (key.key() == Key.ENTER && WebAddress.canBeOpened(address.uri())) {
            return Step.of(closed, new Effect.Open(address.uri()));
        }
        boolean leaves = key.key() == Key.ESCAPE
                || key.equals(KeyPress.ctrl('c'))
                || key.equals(KeyPress.character('q'))
                || key.equals(KeyPress.character('n'));
        return Step.of(leaves ? closed : state);
    }
}
