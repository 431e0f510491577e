/**
 * Runs in a file that others can check and read in; {@code src/docs/bundle.md} has the format.
 *
 * <p>What is read here was written by somebody else: everything about it is checked before any of it is kept. Everything
 * belongs to the calling thread.
 */
@NullMarked
package dev.sandbar.history.bundle;

import org.jspecify.annotations.NullMarked;
