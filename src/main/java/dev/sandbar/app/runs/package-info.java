/**
 * {@code sandbar runs}: finding, reading and comparing what was kept.
 *
 * <p>Everything here runs on the main thread.
 */
@NullMarked
package dev.sandbar.app.runs;

import org.jspecify.annotations.NullMarked;
