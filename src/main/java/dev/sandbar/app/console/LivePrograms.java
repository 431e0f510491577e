package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.ui.view.LineScreen;
import dev.sandbar.ui.view.LiveScreens;
import dev.sandbar.vt.ScreenSnapshot;
import java.util.Optional;

/** What the programs in panes and the command line show at the moment of drawing. */
final class LivePrograms implements LiveScreens {
    private final Programs programs;
    private final LineControl line;
    private final Mailbox mailbox;

    LivePrograms(Programs programs, LineControl line, Mailbox mailbox) {
        this.programs = programs;
        this.line = line;
        this.mailbox = mailbox;
    }

    @Override
    public Optional<ScreenSnapshot> of(Pane pane) {
        Optional<Program> program = programs.of(pane.stream());
        if (!(pane.view() instanceof PaneView.Back back)) {
            return program.flatMap(Program::snapshot);
        }
        Optional<ScreenSnapshot> screen = program.flatMap(present -> present.snapshotAt(back.top()));
        screen.map(shown -> shown.rowsScrolledOff() - shown.scrolledBack())
                .filter(top -> top > back.top())
                .ifPresent(first -> mailbox.post(new Event.HistoryEnded(pane.stream(), first)));
        return screen;
    }

    @Override
    public Optional<LineScreen> commandLine() {
        return line.view();
    }
}
