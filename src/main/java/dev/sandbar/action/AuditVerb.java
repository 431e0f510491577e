package dev.sandbar.action;

/** What can be done with the audit. */
public enum AuditVerb {
    LIST,
    VERIFY
}
