/**
 * Child processes of Sandbar for the adapters that need them: their streams or their terminal as {@link
 * dev.sandbar.sandbox.Output} wants them, and the shell scripts that adapters run in sandboxes.
 *
 * <p>Everything here may be called from any thread. Each process owns two or three daemon threads that end with it.
 */
@NullMarked
package dev.sandbar.provider.process;

import org.jspecify.annotations.NullMarked;
