/**
 * What operators did, as JSON lines that are chained by their hashes, so that a later change is found.
 *
 * <p>{@link dev.sandbar.history.audit.AuditLog} may be used from any thread and by several processes at once.
 */
@NullMarked
package dev.sandbar.history.audit;

import org.jspecify.annotations.NullMarked;
