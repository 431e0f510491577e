package dev.sandbar.ui.view;

import dev.sandbar.ui.Panel;
import dev.sandbar.ui.ScreenLayout;
import dev.sandbar.ui.TabSpan;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.theme.Role;
import java.util.List;

/** The tabs with their numbers; the one that is shown stands in brackets. */
record TabLine(UiState state, Pen pen) {
    /** The line of its own, with the layout of the tab that is shown at its end. */
    void draw() {
        int row = pen.rect().row();
        List<TabSpan> tabs = TabSpan.of(state.workspace(), ScreenLayout.FIRST_TAB);
        if (tabs.isEmpty()) {
            pen.line(row, Line.of(" No pane is open yet", Role.MUTED));
            return;
        }
        pen.put(row, pen.rect().column(), " Tabs", state.focus() == Panel.PANES ? Role.TITLE_FOCUS : Role.MUTED);
        names(tabs);
        Tab shown = state.workspace().tab().orElseThrow();
        String layout = layout(shown);
        if (tabs.get(tabs.size() - 1).end() + layout.length() < pen.rect().columns()) {
            pen.put(row, pen.rect().right() - layout.length(), layout, Role.MUTED);
        }
    }

    /** The layout's name, unless the operator has moved things since it was chosen. */
    private static String layout(Tab tab) {
        boolean untouched = tab.arrangement().arrange(tab.panes()).equals(tab.tree());
        return tab.panes().size() > 1 && untouched
                ? "layout: " + tab.arrangement().word() + " "
                : "";
    }

    /** Only the names, beside something else. */
    void names(List<TabSpan> tabs) {
        int row = pen.rect().row();
        for (TabSpan tab : tabs) {
            int end = pen.put(row, tab.column(), tab.text(), tab.current() ? Role.TAB_CURRENT : Role.TAB);
            if (tab.rang()) {
                pen.put(row, end, TabSpan.BELL, Role.ALERT);
            }
        }
    }
}
