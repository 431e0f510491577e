package dev.sandbar.ui.view;

import dev.sandbar.keymap.Context;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.theme.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A key and what it does here, in one word.
 *
 * @param rank those with the highest are left out first where there is no room
 */
record Hint(String keys, String word, int rank) {
    /** A hint for an action, when the keymap has a key for it. */
    static List<Hint> of(Keymap keymap, Context context, String action, String word, int rank) {
        return KeyNames.find(keymap, context, action).map(keys -> new Hint(keys, word, rank)).stream()
                .toList();
    }

    Hint after(String leader) {
        return new Hint(leader + keys, word, rank);
    }

    private Line line() {
        return Line.of(keys, Role.KEY_HINT).and(" " + word, Role.HINT);
    }

    /** As many hints beside each other as fit; those of the lowest ranks always first. */
    static Line fit(List<Hint> hints, int columns) {
        List<Hint> kept = new ArrayList<>(hints);
        Line line = join(kept);
        while (line.columns() > columns && kept.size() > 1) {
            kept.remove(least(kept));
            line = join(kept);
        }
        return line;
    }

    private static int least(List<Hint> hints) {
        int least = 0;
        for (int i = 1; i < hints.size(); i++) {
            least = hints.get(i).rank() >= hints.get(least).rank() ? i : least;
        }
        return least;
    }

    private static Line join(List<Hint> hints) {
        Line line = Line.empty();
        for (Hint hint : hints) {
            line = line.and(line.isEmpty() ? " " : "  ", Role.HINT).and(hint.line());
        }
        return line;
    }
}
