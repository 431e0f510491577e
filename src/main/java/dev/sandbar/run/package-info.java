/**
 * One command to its end: deadline, cancellation, outcome, and the journal from which a crash is cleaned up.
 *
 * <p>A {@link dev.sandbar.run.Run} belongs to the thread that calls {@code finish}; {@code cancel} may come from any.
 */
@NullMarked
package dev.sandbar.run;

import org.jspecify.annotations.NullMarked;
