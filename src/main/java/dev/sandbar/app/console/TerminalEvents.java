package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.frame.TerminalEvent;
import java.util.function.Consumer;

/** Passes on what the terminal tells; on the terminal's threads, without waiting. */
final class TerminalEvents implements Consumer<TerminalEvent> {
    private final Mailbox mailbox;
    private final Endings endings;
    private final Clicks clicks = new Clicks();

    TerminalEvents(Mailbox mailbox, Endings endings) {
        this.mailbox = mailbox;
        this.endings = endings;
    }

    @Override
    public void accept(TerminalEvent event) {
        if (event instanceof TerminalEvent.KeyPressed pressed) {
            mailbox.post(new Event.KeyPressed(pressed.key()));
        } else if (event instanceof TerminalEvent.MouseUsed used) {
            mailbox.post(new Event.MouseUsed(used.input(), clicks.count(used.input(), System.nanoTime())));
        } else if (event instanceof TerminalEvent.Pasted pasted) {
            pasted(pasted);
        } else if (event instanceof TerminalEvent.FocusChanged focus) {
            mailbox.post(new Event.FocusChanged(focus.focused()));
        } else if (event instanceof TerminalEvent.Resized resized) {
            mailbox.post(new Event.Resized(resized.size()));
        } else if (event instanceof TerminalEvent.SignalReceived signal) {
            // Not by way of the mailbox: a program that is told to end must end, whatever its screen is doing.
            endings.signalled(signal.name());
        } else if (event instanceof TerminalEvent.Crashed crashed) {
            endings.crashed(crashed.thread(), crashed.failure());
        }
    }

    private void pasted(TerminalEvent.Pasted pasted) {
        mailbox.post(new Event.Pasted(pasted.text()));
        if (pasted.cut()) {
            mailbox.post(new Event.Noticed(
                    Message.bad("Only the beginning of the paste was taken: it is too long", "Copy a file instead")));
        }
    }
}
