package dev.sandbar.ui;

/**
 * Takes events, one method for each kind, so that a new kind does not compile until everybody handles it.
 *
 * @param <R> what handling gives
 */
public interface EventHandler<R> {
    R keyPressed(Event.KeyPressed event);

    R pasted(Event.Pasted event);

    R mouseUsed(Event.MouseUsed event);

    R focusChanged(Event.FocusChanged event);

    R resized(Event.Resized event);

    R tick(Event.Tick event);

    R woke(Event.Woke event);

    R sandboxesListed(Event.SandboxesListed event);

    R providerFailed(Event.ProviderFailed event);

    R statsArrived(Event.StatsArrived event);

    R phaseChanged(Event.PhaseChanged event);

    R screenChanged(Event.ScreenChanged event);

    R commandWorded(Event.CommandWorded event);

    R titleChanged(Event.TitleChanged event);

    R clipboardOffered(Event.ClipboardOffered event);

    R recordingChanged(Event.RecordingChanged event);

    R rang(Event.Rang event);

    R wasRead(Event.WasRead event);

    R panePressed(Event.PanePressed event);

    R paneHeld(Event.PaneHeld event);

    R searchEnded(Event.SearchEnded event);

    R wheelTurned(Event.WheelTurned event);

    R historyEnded(Event.HistoryEnded event);

    R currentChanged(Event.CurrentChanged event);

    R logArrived(Event.LogArrived event);

    R logEnded(Event.LogEnded event);

    R lineAccepted(Event.LineAccepted event);

    R lineCancelled(Event.LineCancelled event);

    R lineChanged(Event.LineChanged event);

    R noticed(Event.Noticed event);

    R runsFound(Event.RunsFound event);

    R runRead(Event.RunRead event);
}
