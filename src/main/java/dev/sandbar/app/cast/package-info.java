/**
 * Writes down what a terminal shows, as an asciicast.
 *
 * <p>A recorder belongs to the thread that reads the output it gets; only resizing and closing may come from others.
 */
@NullMarked
package dev.sandbar.app.cast;

import org.jspecify.annotations.NullMarked;
