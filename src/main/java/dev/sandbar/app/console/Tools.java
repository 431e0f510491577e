package dev.sandbar.app.console;

import dev.sandbar.app.audit.AuditTrail;
import dev.sandbar.app.recording.Recordings;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.pane.Phase;

/** What programs in panes are made with. */
record Tools(
        Mailbox mailbox,
        ProviderCalls calls,
        ExecJournal journal,
        AuditTrail audit,
        RunArchive archive,
        Recordings recordings,
        Threads threads,
        Preferences preferences,
        Surroundings surroundings) {
    /** Says how far the program of {@code stream} is. */
    void phase(String stream, Phase phase) {
        mailbox.post(new Event.PhaseChanged(stream, phase));
    }
}
