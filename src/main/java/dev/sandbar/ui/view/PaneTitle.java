package dev.sandbar.ui.view;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.KeyNames;
import dev.sandbar.ui.Panel;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.theme.Role;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words around a pane. */
record PaneTitle(UiState state, Keymap keymap, Pane pane) {
    boolean focused() {
        boolean inFront = state.workspace()
                .focused()
                .map(Pane::id)
                .filter(pane.id()::equals)
                .isPresent();
        return inFront && state.focus() == Panel.PANES;
    }

    /** What it is: sandbox, provider, program, and what the program calls itself. */
    Line left() {
        List<String> words = new ArrayList<>();
        words.add(pane.content().label());
        if (pane.content() instanceof Content.Terminal terminal) {
            if (!terminal.in().provider().equals(terminal.sandboxName())) {
                words.add(terminal.in().provider());
            }
            words.add(terminal.command().isEmpty() ? "shell" : terminal.words());
        } else if (pane.content() instanceof Content.Run run) {
            words.add(
                    run.targets().size() == 1
                            ? run.targets().get(0).qualifiedName()
                            : run.targets().size() + " sandboxes");
        }
        words.add(pane.title());
        words.removeIf(String::isBlank);
        return Line.of(String.join(" · ", words), focused() ? Role.TITLE_FOCUS : Role.TITLE);
    }

    /** How it is shown: the waiting leader, scrolling, zoom, size. */
    Line right(Optional<ScreenSnapshot> screen) {
        Line line = Line.empty();
        if (focused() && state.keys().leader()) {
            line = part(line, KeyNames.leader(keymap), Role.KEY_HINT);
        }
        if (pane.rang()) {
            line = part(line, "!", Role.ALERT);
        }
        if (pane.recorded()) {
            line = part(line, "● REC", Role.BAD);
        }
        if (pane.offered().isPresent()) {
            line = part(line, "offers a copy", Role.ALERT);
        }
        if (pane.view() instanceof PaneView.Copying copying) {
            line = part(line, copying(copying.mode()), Role.SEARCH);
        } else if (pane.view() instanceof PaneView.Back && screen.isPresent()) {
            line = part(line, "↑" + screen.get().scrolledBack(), Role.SEARCH);
        }
        Tab tab = state.workspace().tab().orElseThrow();
        int all = tab.panes().size();
        if (focused() && state.layout().panes().size() < all) {
            line = part(line, (tab.panes().indexOf(pane.id()) + 1) + "/" + all, Role.ACCENT);
        }
        if (tab.zoomed()) {
            line = part(line, "zoom", Role.ACCENT);
        }
        if (focused()) {
            Size size = pane.size();
            line = part(line, size.columns() + "x" + size.rows(), Role.MUTED);
        }
        return line;
    }

    /** The mode, what is marked, what was counted, and where the cursor is: row of rows, column. */
    private static String copying(CopyMode mode) {
        long first = mode.text().firstRow();
        String marked = mode.mark().map(mark -> " " + mark.shape().word()).orElse("");
        String count = mode.count() > 0 ? " " + mode.count() + "×" : "";
        return "copy" + marked + count + " " + (mode.cursor().row() - first + 1) + "/"
                + (mode.text().endRow() - first) + ":" + (mode.cursor().column() + 1);
    }

    /** How its program ended, and what can be done then; the words alone where they are not to be seen inside. */
    Line end(boolean saidInside) {
        if (!(pane.phase() instanceof Phase.Over over)) {
            return Line.empty();
        }
        Line line = saidInside ? Line.empty() : Line.of(over.words(), over.good() ? Role.GOOD : Role.BAD);
        return focused()
                ? part(line, "⏎", Role.KEY_HINT)
                        .and(" again  ", Role.HINT)
                        .and("x", Role.KEY_HINT)
                        .and(" close", Role.HINT)
                : line;
    }

    private static Line part(Line line, String text, Role role) {
        return line.isEmpty()
                ? Line.of(text, role)
                : line.and(" · ", Role.BORDER).and(text, role);
    }
}
