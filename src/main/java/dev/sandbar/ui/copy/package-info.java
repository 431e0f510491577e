/**
 * Copy mode: moving through all that a pane showed, as it was when one began, marking and searching.
 *
 * <p>Everything is immutable and belongs to nobody.
 */
@NullMarked
package dev.sandbar.ui.copy;

import org.jspecify.annotations.NullMarked;
