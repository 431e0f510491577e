/**
 * The full screen: its state, what happens to it, what it asks for, and where everything stands.
 *
 * <p>State, events and effects are immutable; the thread {@code ui} owns the newest state.
 */
@NullMarked
package dev.sandbar.ui;

import org.jspecify.annotations.NullMarked;
