/** Sandbar: an operator's console for sandboxes in the terminal. */
@NullMarked
package dev.sandbar;

import org.jspecify.annotations.NullMarked;
