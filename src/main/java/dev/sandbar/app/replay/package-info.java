/**
 * Recorded terminal output, played through the emulator.
 *
 * <p>Everything belongs to the thread that calls.
 */
@NullMarked
package dev.sandbar.app.replay;

import org.jspecify.annotations.NullMarked;
