/**
 * What is known of a run, and the port through which it is kept. Values only; any thread.
 */
@NullMarked
package dev.sandbar.run.record;

import org.jspecify.annotations.NullMarked;
