/**
 * Key chords to actions by context; loads and checks the files of {@code keymaps/}.
 *
 * <p>Everything here is an immutable value; it belongs to no thread.
 */
@NullMarked
package dev.sandbar.keymap;

import org.jspecify.annotations.NullMarked;
