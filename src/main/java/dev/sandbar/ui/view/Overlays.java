package dev.sandbar.ui.view;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.UiState;

/** What lies over the screen. */
record Overlays(UiState state, Keymap keymap, Pen pen) {
    void draw() {
        Overlay overlay = state.overlay();
        if (overlay instanceof Overlay.Palette palette) {
            new PaletteBox(state, keymap, pen).draw(palette);
        } else if (overlay instanceof Overlay.Help help) {
            new HelpBox(state, keymap, pen).draw(help);
        } else if (overlay instanceof Overlay.Runs runs) {
            new RunsBox(state, pen).draw(runs);
        } else if (overlay instanceof Overlay.Confirm confirm) {
            new ConfirmBox(state.size(), pen).draw(confirm);
        } else if (overlay instanceof Overlay.Address address) {
            new AddressBox(state.size(), pen).draw(address);
        } else if (state.keys().hint()) {
            new HintBox(state.size(), keymap, pen).draw();
        }
    }
}
