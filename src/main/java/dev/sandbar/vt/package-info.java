/**
 * A terminal emulator without I/O: bytes in; grid, replies and events out; keys encoded.
 *
 * <p>A {@link dev.sandbar.vt.Terminal} belongs to one thread, that of the session it serves; snapshots and every other value
 * here are immutable and may go anywhere. Nothing but the JDK is used.
 */
@NullMarked
package dev.sandbar.vt;

import org.jspecify.annotations.NullMarked;
