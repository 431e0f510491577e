/**
 * One command in many sandboxes at once: a queue, what each one wrote, and how each one ended.
 *
 * <p>Threads: each run has one of a bounded pool; what they share is locked where it is kept.
 */
@NullMarked
package dev.sandbar.app.many;

import org.jspecify.annotations.NullMarked;
