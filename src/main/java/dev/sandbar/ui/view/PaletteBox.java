package dev.sandbar.ui.view;

import dev.sandbar.action.UiCommand;
import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.Availability;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.PalettePlace;
import dev.sandbar.ui.Rect;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import java.util.List;
import java.util.Optional;

/** Commands to choose from; those that cannot be given say why. */
record PaletteBox(UiState state, Keymap keymap, Pen pen) {
    private static final int NAME = 22;
    private static final int KEYS = 8;

    /** Below this there is only room for what a command does. */
    private static final int LEAST_FOR_NAMES = 60;

    void draw(Overlay.Palette palette) {
        List<UiCommand> choices = palette.matching();
        PalettePlace place = PalettePlace.of(state.size(), choices.size(), palette.cursor());
        pen.in(place.box()).fill(Role.OVERLAY);
        new Box(place.box(), title(palette), Role.BORDER_FOCUS).draw(pen);
        SearchLine.draw(pen, place.input(), "> ", palette.query());
        if (choices.isEmpty()) {
            pen.in(place.rows()).line(place.rows().row(), Line.of(" Nothing matches", Role.MUTED));
        }
        for (int i = 0; i < place.rows().rows() && place.top() + i < choices.size(); i++) {
            Rect row = place.rows().belowTop(i).top(1);
            int index = place.top() + i;
            choice(pen.in(row), choices.get(index), index == palette.cursor());
        }
        pen.in(place.box()).ground(Role.OVERLAY);
    }

    private Line title(Overlay.Palette palette) {
        int targets = state.listing().targets().size();
        String of = targets == 1
                ? " · " + state.listing().targets().get(0).name()
                : targets == 0 ? "" : " · " + targets + " sandboxes";
        return Line.of(palette.title() + of, Role.TITLE_FOCUS);
    }

    private void choice(Pen row, UiCommand command, boolean chosen) {
        Optional<String> reason = new Availability(state).reason(command);
        Role role = reason.isPresent() ? Role.MUTED : Role.TEXT;
        String keys = KeyNames.find(keymap, Context.LIST, command.word())
                .or(() ->
                        KeyNames.find(keymap, Context.PANE, command.word()).map(pane -> KeyNames.leader(keymap) + pane))
                .orElse("");
        boolean named = row.rect().columns() >= LEAST_FOR_NAMES;
        String name = named ? Fit.left(command.word(), NAME) + "  " : "";
        String said = reason.map(why -> named ? "not now: " + why : command.help() + " (" + why + ")")
                .orElse(command.help());
        row.line(
                row.rect().row(),
                Line.of(chosen ? "▸" : " ", Role.ACCENT)
                        .and(Fit.left(keys, KEYS), Role.KEY_HINT)
                        .and(name, Role.COLUMN)
                        .and(said, role));
        if (chosen) {
            row.highlight(Role.SELECTION);
        }
    }
}
