package dev.sandbar.app.audit;

import dev.sandbar.history.audit.AuditEntry;
import dev.sandbar.history.audit.AuditLog;
import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** One action that was begun, and is to be ended. */
public final class Audited {
    private static final System.Logger LOG = LazyLogger.of(Audited.class);

    private final AuditLog log;
    private final long line;
    private final UnaryOperator<String> redaction;
    private AuditEntry entry;
    private boolean ended;

    Audited(AuditLog log, AuditEntry entry, long line, UnaryOperator<String> redaction) {
        this.log = log;
        this.entry = entry;
        this.line = line;
        this.redaction = redaction;
    }

    /** What the name that the operator wrote has turned out to mean. */
    public void on(String target) {
        entry = entry.on(target);
    }

    /** How it was decided whether it may be done, where that is not simply {@code allowed}. */
    public void decided(String decision) {
        entry = entry.decided(decision);
    }

    /** Notes what came of it; the first time counts. */
    public void ended(String result) {
        if (!ended) {
            noted(result);
            force();
        }
    }

    /** The same for somebody who has news to tell before {@link #force}, which may take as long as the disk likes. */
    public void noted(String result) {
        if (!ended) {
            ended = true;
            append(entry.ended(redaction.apply(result), line));
        }
    }

    /** Waits until what was noted is on the disk. */
    public void force() {
        try {
            log.force();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the end of " + entry.action() + " may not outlive this machine", e);
        }
    }

    /** Notes what came of it for one of several targets. */
    public void ended(String target, String result) {
        ended = true;
        append(entry.on(target).ended(redaction.apply(result), line));
        force();
    }

    /** Notes that it failed. */
    public void failed(Exception why) {
        ended("failed: " + why.getMessage());
    }

    /** Does it, and notes whether that went well. */
    public void around(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
        ended("done");
    }

    // It is done already, so it is too late to refuse it.
    private void append(AuditEntry what) {
        try {
            log.append(what);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the audit does not know the end of " + what.action(), e);
        }
    }
}
