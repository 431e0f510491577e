package dev.sandbar.session;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.vt.VtEvent;

/** Told by a session, on one of the session's own threads, what happens to it; must not block. */
public interface SessionListener {
    /** There is more to see. Not told again until {@link Session#snapshot} was called. */
    void changed(Session session);

    /** The session is over; told exactly once, after the last {@link #changed}. */
    void ended(Session session, SessionState state);

    /** The program rang, set its title, and so on; never a {@link VtEvent.Reply}. */
    void event(Session session, VtEvent event);

    /** Something that was asked of the exec (a resize, a signal, input) could not be done; the session goes on. */
    default void refused(Session session, ProviderException reason) {
        System.getLogger(Session.class.getName())
                .log(System.Logger.Level.WARNING, session.spec().sandboxName(), reason);
    }
}
