/**
 * The terminal that the program runs in: takes it and gives it back, decodes its keys, shows frames on it.
 *
 * <p>The thread {@code keys} reads; the thread {@code ui} writes; signals come on threads of the JVM's own.
 */
@NullMarked
package dev.sandbar.ui.lanterna;

import org.jspecify.annotations.NullMarked;
