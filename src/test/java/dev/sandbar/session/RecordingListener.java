package dev.sandbar.session;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.vt.VtEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a session told. */
final class RecordingListener implements SessionListener {
    private final AtomicInteger changes = new AtomicInteger();
    private final List<SessionState> ends = new CopyOnWriteArrayList<>();
    private final List<VtEvent> events = new CopyOnWriteArrayList<>();
    private final List<ProviderException> refusals = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Session session) {
        changes.incrementAndGet();
    }

    @Override
    public void ended(Session session, SessionState state) {
        ends.add(state);
    }

    @Override
    public void event(Session session, VtEvent event) {
        events.add(event);
    }

    @Override
    public void refused(Session session, ProviderException reason) {
        refusals.add(reason);
    }

    int changes() {
        return changes.get();
    }

    List<SessionState> ends() {
        return ends;
    }

    List<VtEvent> events() {
        return events;
    }

    List<ProviderException> refusals() {
        return refusals;
    }
}
