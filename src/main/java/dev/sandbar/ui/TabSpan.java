package dev.sandbar.ui;

import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneId;
import dev.sandbar.ui.pane.Tab;
import dev.sandbar.ui.pane.Workspace;
import dev.sandbar.ui.text.Fit;
import dev.sandbar.vt.Widths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where a tab's name stands in the line of tabs.
 *
 * @param index which tab it is, from 0
 * @param column its first column
 * @param text its number and name, in brackets when it is shown
 * @param rang whether a program in it rang and was not looked at
 */
public record TabSpan(int index, int column, String text, boolean current, boolean rang) {
    private static final int MOST_NAME = 24;

    /** What a bell looks like behind the name. */
    public static final String BELL = "!";

    public TabSpan {
        Objects.requireNonNull(text);
    }

    /** The tabs, the first one at {@code column}, with blanks between them. */
    public static List<TabSpan> of(Workspace workspace, int column) {
        List<TabSpan> spans = new ArrayList<>();
        int at = column;
        for (Tab tab : workspace.tabs().all()) {
            int index = spans.size();
            boolean current = index == workspace.tabs().current();
            String name = (index + 1) + " " + Fit.cut(name(tab, workspace), MOST_NAME);
            boolean rang = tab.panes().stream().map(workspace::pane).anyMatch(Pane::rang);
            TabSpan span = new TabSpan(index, at, current ? "[" + name + "]" : name, current, rang);
            spans.add(span);
            at = span.end() + 2;
        }
        return List.copyOf(spans);
    }

    /** The column after it. */
    public int end() {
        return column + Widths.ofText(text) + (rang ? BELL.length() : 0);
    }

    private static String name(Tab tab, Workspace workspace) {
        if (!tab.name().isEmpty()) {
            return tab.name();
        }
        Set<String> labels = new LinkedHashSet<>();
        for (PaneId pane : tab.panes()) {
            labels.add(workspace.pane(pane).content().label());
        }
        return String.join(",", labels);
    }
}
