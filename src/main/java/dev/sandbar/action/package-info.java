/**
 * What an operator can ask for: actions, the table of them, and text to action.
 *
 * <p>Everything here is an immutable value or a pure function; it belongs to no thread.
 */
@NullMarked
package dev.sandbar.action;

import org.jspecify.annotations.NullMarked;
