/**
 * Text and numbers in as many columns as there are.
 *
 * <p>Pure functions; they belong to no thread.
 */
@NullMarked
package dev.sandbar.ui.text;

import org.jspecify.annotations.NullMarked;
