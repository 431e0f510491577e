package dev.sandbar.ui;

import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.text.Figures;
import java.util.Optional;

/** What programs want in the clipboard: what is pasted next may be a command, so nothing gets there unseen. */
record OfferCommands(UiState state, Keymap keymap) {
    Step offered(Pane pane, Event.ClipboardOffered offer) {
        String what = pane.content().label() + " offers " + Figures.text(offer.text()) + " for the clipboard";
        if (offer.allowed()) {
            return Step.of(state.with(Message.good(what)), new Effect.Copy(offer.text()));
        }
        UiState offering =
                state.with(state.workspace().updated(pane.id(), old -> old.offering(Optional.of(offer.text()))));
        String keys = KeyNames.find(keymap, Context.PANE, UiCommand.PANE_TAKE_OFFER.word())
                .map(key -> ": " + KeyNames.leader(keymap) + key + " takes it")
                .orElse("");
        return Step.of(offering.with(Message.good(what + keys)));
    }

    /** Takes what the focused pane's program offers. */
    Step take() {
        Optional<Pane> pane = state.workspace().focused();
        Optional<String> text = pane.flatMap(Pane::offered);
        if (text.isEmpty()) {
            return Step.of(state.with(Message.bad("The program in this pane offers nothing to copy", "")));
        }
        UiState taken =
                state.with(state.workspace().updated(pane.orElseThrow().id(), old -> old.offering(Optional.empty())));
        return Step.of(taken, new Effect.Copy(text.get()));
    }
}
