/**
 * Draws the state of the screen into a frame.
 *
 * <p>Drawing reads immutable values and writes only into the frame that it returns; it is done by the thread {@code ui}.
 */
@NullMarked
package dev.sandbar.ui.view;

import org.jspecify.annotations.NullMarked;
