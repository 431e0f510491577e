/**
 * What the adapters share that reach a sandbox through a POSIX shell in it.
 *
 * <p>Pure functions; nothing here belongs to a thread.
 */
@NullMarked
package dev.sandbar.provider.shell;

import org.jspecify.annotations.NullMarked;
