package dev.sandbar.keymap;

import java.util.List;

/** The names of the actions that the full screen knows. */
final class ActionNames {
    static final List<String> ALL = List.of(("cursor.down cursor.up cursor.first cursor.last cursor.half-down"
                    + " cursor.half-up cursor.page-down cursor.page-up panel.next panel.previous panel.1 panel.2 panel.3"
                    + " panel.panes sandbox.attach sandbox.shell sandbox.exec sandbox.mark sandbox.mark-range"
                    + " sandbox.mark-all sandbox.clear-marks sandbox.actions sandbox.start sandbox.stop sandbox.restart"
                    + " sandbox.pause sandbox.resume sandbox.remove sandbox.inspect sandbox.logs sandbox.stats"
                    + " list.filter list.next-match list.previous-match list.sort list.reverse list.all list.fold"
                    + " list.refresh pane.to-dashboard pane.focus-left pane.focus-right pane.focus-up pane.focus-down"
                    + " pane.grow-left pane.grow-right pane.grow-up pane.grow-down pane.split-right pane.split-below"
                    + " pane.close pane.zoom pane.next-layout pane.scrollback pane.search pane.search-older"
                    + " pane.search-newer pane.copy tab.1 tab.2 tab.3 tab.4 tab.5 tab.6 tab.7"
                    + " tab.8 tab.9 tab.next tab.previous tab.last tab.rename app.command app.palette app.help app.quit"
                    + " app.cancel app.redraw app.suspend logs.follow logs.wrap")
            .split(" "));

    private ActionNames() {}
}
