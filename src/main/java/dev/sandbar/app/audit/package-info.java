/**
 * What of the program's doings is told to the audit chain, and by whom.
 *
 * <p>An {@link dev.sandbar.app.audit.AuditTrail} may be used from any thread, an {@link dev.sandbar.app.audit.Audited} by one
 * at a time.
 */
@NullMarked
package dev.sandbar.app.audit;

import org.jspecify.annotations.NullMarked;
