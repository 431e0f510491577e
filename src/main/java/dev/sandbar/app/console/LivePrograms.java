package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.pane.Pane;
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
        Optional<ScreenSnapshot> screen = programs.snapshot(pane.stream(), pane.scrolledBack());
        screen.filter(shown -> shown.scrolledBack() < pane.scrolledBack())
                .ifPresent(shown -> mailbox.post(new Event.HistoryEnded(pane.stream(), shown.scrolledBack())));
        return screen;
    }

    @Override
    public Optional<LineScreen> commandLine() {
        return line.view();
    }
}
