package dev.sandbar.ui.view;

import dev.sandbar.ui.Panel;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.ui.theme.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tabs with their numbers; the one that is shown stands in brackets. */
record TabLine(UiState state) {
    private static final int MOST_NAME = 24;

    Line of() {
        List<Tab> tabs = state.workspace().tabs().all();
        if (tabs.isEmpty()) {
            return Line.of(" No pane is open yet", Role.MUTED);
        }
        boolean inPanes = state.focus() == Panel.PANES;
        Line line = Line.of(" Tabs", inPanes ? Role.TITLE_FOCUS : Role.MUTED);
        for (int i = 0; i < tabs.size(); i++) {
            line = line.and("  ", Role.TAB).and(tab(i));
        }
        return line;
    }

    /** The tabs for a line that also has to hold something else. */
    Line compact() {
        List<Tab> tabs = state.workspace().tabs().all();
        Line line = Line.empty();
        for (int i = 0; i < tabs.size(); i++) {
            line = line.and(" ", Role.TAB).and(tab(i)).and(" ", Role.TAB);
        }
        return line;
    }

    private Line tab(int index) {
        Tab tab = state.workspace().tabs().all().get(index);
        boolean current = index == state.workspace().tabs().current();
        String name = Fit.cut(name(tab), MOST_NAME);
        String text = (index + 1) + " " + name;
        Line line = Line.of(current ? "[" + text : text, current ? Role.TAB_CURRENT : Role.TAB);
        if (tab.panes().stream().map(state.workspace()::pane).anyMatch(Pane::rang)) {
            line = line.and(" !", Role.ALERT);
        }
        return current ? line.and("]", Role.TAB_CURRENT) : line;
    }

    private String name(Tab tab) {
        if (!tab.name().isEmpty()) {
            return tab.name();
        }
        Set<String> labels = new LinkedHashSet<>();
        for (PaneId pane : tab.panes()) {
            labels.add(state.workspace().pane(pane).content().label());
        }
        return String.join(",", labels);
    }
}
