/**
 * How the full screen looks: colours by role, from the files of {@code themes/}, and what a terminal can show of them.
 *
 * <p>Everything here is an immutable value; it belongs to no thread.
 */
@NullMarked
package dev.sandbar.ui.theme;

import org.jspecify.annotations.NullMarked;
