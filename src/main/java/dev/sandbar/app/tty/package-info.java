/**
 * The terminal that a headless command was started in, for commands that need it raw.
 *
 * <p>It belongs to the main thread; changes of its size are told on a thread of the JVM's.
 */
@NullMarked
package dev.sandbar.app.tty;

import org.jspecify.annotations.NullMarked;
