/**
 * Panes: what each one shows, how they share the screen, and the tabs that hold them.
 *
 * <p>Immutable values only; they belong to no thread.
 */
@NullMarked
package dev.sandbar.ui.pane;

import org.jspecify.annotations.NullMarked;
