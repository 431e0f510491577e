/**
 * Writes runs down while they run: output is redacted, counted, hashed and kept on a thread of its own, so that whoever
 * shows it does not delay it.
 */
@NullMarked
package dev.sandbar.run.capture;

import org.jspecify.annotations.NullMarked;
