package dev.sandbar.app.console;

import dev.sandbar.ui.Event;
import dev.sandbar.ui.EventHandler;

/** Which place in the mailbox an event takes: events that a newer one makes worthless share theirs. */
final class Slots implements EventHandler<Object> {
    private static final Slots SLOTS = new Slots();

    private Slots() {}

    /** A place shared by the news of one kind about one thing. */
    private record Shared(Class<? extends Event> kind, Object about) {}

    static Object of(Event event) {
        return event.accept(SLOTS);
    }

    /** Whether a person did it, as fast as that may come. */
    static boolean isInput(Event event) {
        return event instanceof Event.KeyPressed
                || event instanceof Event.Pasted
                || event instanceof Event.MouseUsed
                || event instanceof Event.FocusChanged;
    }

    private static Object own() {
        return new Object();
    }

    private static Object shared(Event event, Object about) {
        return new Shared(event.getClass(), about);
    }

    @Override
    public Object keyPressed(Event.KeyPressed event) {
        return own();
    }

    @Override
    public Object pasted(Event.Pasted event) {
        return own();
    }

    @Override
    public Object mouseUsed(Event.MouseUsed event) {
        return own();
    }

    @Override
    public Object focusChanged(Event.FocusChanged event) {
        return own();
    }

    @Override
    public Object resized(Event.Resized event) {
        return shared(event, "");
    }

    @Override
    public Object tick(Event.Tick event) {
        return shared(event, "");
    }

    @Override
    public Object woke(Event.Woke event) {
        return own();
    }

    // An answer and a failure of one provider share a place: only the newer of the two is true.
    @Override
    public Object sandboxesListed(Event.SandboxesListed event) {
        return new Shared(Event.SandboxesListed.class, event.provider());
    }

    @Override
    public Object providerFailed(Event.ProviderFailed event) {
        return new Shared(Event.SandboxesListed.class, event.provider());
    }

    @Override
    public Object statsArrived(Event.StatsArrived event) {
        return own();
    }

    @Override
    public Object phaseChanged(Event.PhaseChanged event) {
        return own();
    }

    @Override
    public Object screenChanged(Event.ScreenChanged event) {
        return shared(event, event.stream());
    }

    @Override
    public Object commandWorded(Event.CommandWorded event) {
        return own();
    }

    @Override
    public Object titleChanged(Event.TitleChanged event) {
        return shared(event, event.stream());
    }

    @Override
    public Object clipboardOffered(Event.ClipboardOffered event) {
        return shared(event, event.stream());
    }

    @Override
    public Object recordingChanged(Event.RecordingChanged event) {
        return shared(event, event.stream());
    }

    @Override
    public Object rang(Event.Rang event) {
        return shared(event, event.stream());
    }

    @Override
    public Object wasRead(Event.WasRead event) {
        return own();
    }

    @Override
    public Object panePressed(Event.PanePressed event) {
        return own();
    }

    @Override
    public Object paneHeld(Event.PaneHeld event) {
        return own();
    }

    @Override
    public Object searchEnded(Event.SearchEnded event) {
        return own();
    }

    @Override
    public Object wheelTurned(Event.WheelTurned event) {
        return own();
    }

    @Override
    public Object historyEnded(Event.HistoryEnded event) {
        return shared(event, event.stream());
    }

    @Override
    public Object currentChanged(Event.CurrentChanged event) {
        return shared(event, "");
    }

    @Override
    public Object logArrived(Event.LogArrived event) {
        return shared(event, event.sandbox());
    }

    @Override
    public Object logEnded(Event.LogEnded event) {
        return shared(event, event.sandbox());
    }

    @Override
    public Object lineAccepted(Event.LineAccepted event) {
        return own();
    }

    @Override
    public Object lineCancelled(Event.LineCancelled event) {
        return own();
    }

    @Override
    public Object lineChanged(Event.LineChanged event) {
        return shared(event, "");
    }

    @Override
    public Object noticed(Event.Noticed event) {
        return own();
    }

    @Override
    public Object runsFound(Event.RunsFound event) {
        return shared(event, "");
    }

    @Override
    public Object runRead(Event.RunRead event) {
        return own();
    }
}
