/**
 * The list of sandboxes: which rows there are, in which order, where the cursor stands and what is marked.
 *
 * <p>Immutable values only; they belong to no thread.
 */
@NullMarked
package dev.sandbar.ui.list;

import org.jspecify.annotations.NullMarked;
