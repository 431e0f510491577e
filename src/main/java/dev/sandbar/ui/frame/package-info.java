/**
 * What the full screen is drawn into, and what it hears from the terminal: frames of cells, the screen that shows them,
 * and the terminal's events.
 *
 * <p>A frame belongs to the thread {@code ui} while it is drawn and to nobody afterwards; the events are immutable.
 */
@NullMarked
package dev.sandbar.ui.frame;

import org.jspecify.annotations.NullMarked;
