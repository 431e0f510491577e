/**
 * Completion for shells, made from the action table.
 *
 * <p>Pure functions. What a provider calls its sandboxes reaches the operator's shell here, so the scripts take only names
 * without any character that means something to a shell, and never expand them.
 */
@NullMarked
package dev.sandbar.app.completion;

import org.jspecify.annotations.NullMarked;
