package dev.sandbar.app.console;

import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.app.console.ConsoleSetup.Places;
import dev.sandbar.keymap.Keymap;
import dev.sandbar.keymap.KeymapLoader;
import dev.sandbar.keymap.LoadedKeymap;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.theme.AnsiColours;
import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.ui.theme.LoadedTheme;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.ui.theme.Theme;
import dev.sandbar.ui.theme.ThemeLoader;
import dev.sandbar.ui.view.Look;
import dev.sandbar.vt.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the operator's files say about keys and looks.
 *
 * @param problems what was wrong with them; everything else holds
 */
record Looks(Keymap keymap, Look look, List<Message> problems) {
    Looks {
        problems = List.copyOf(problems);
    }

    static Looks load(Places places, Preferences preferences) {
        List<String> actions = new ArrayList<>(ActionTable.names(Face.KEY));
        actions.addAll(ActionTable.names(Face.LINE));
        LoadedKeymap keymap = new KeymapLoader(
                        Optional.of(places.configuration().resolve("keymaps")), actions)
                .load(preferences.keymap());
        LoadedTheme theme = new ThemeLoader(Optional.of(places.configuration().resolve("themes")))
                .load(preferences.theme(), ColourDepth.of(places.environment()));
        List<Diagnostic> diagnostics = new ArrayList<>(keymap.diagnostics());
        diagnostics.addAll(theme.diagnostics());
        return new Looks(
                keymap.keymap(),
                new Themed(theme.theme()),
                diagnostics.stream().map(Looks::problem).toList());
    }

    private record Themed(Theme theme) implements Look {
        @Override
        public Style of(Role role) {
            return theme.style(role);
        }

        @Override
        public AnsiColours ansi() {
            return theme.ansi();
        }
    }

    private static Message problem(Diagnostic diagnostic) {
        return Message.bad(diagnostic.toString(), "Everything else in the file holds");
    }
}
