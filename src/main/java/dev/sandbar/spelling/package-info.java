/**
 * Finds the name that was meant where one was misspelt.
 *
 * <p>Everything here is a pure function; it belongs to no thread.
 */
@NullMarked
package dev.sandbar.spelling;

import org.jspecify.annotations.NullMarked;
