/**
 * The mode without any container: sandboxes are named working directories on this computer, and commands in them are
 * its own processes.
 *
 * <p>A local sandbox keeps files apart, it does not confine: what runs in it can do whatever the user of Sandbar can do.
 *
 * <p>Everything here may be called from any thread. Each exec owns one or two pump threads, each watch and each stats
 * subscription one thread.
 */
@NullMarked
package dev.sandbar.provider.local;

import org.jspecify.annotations.NullMarked;
