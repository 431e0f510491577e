/**
 * Translates a Daytona service into sandbox words: its control API, and the toolbox that runs in each sandbox.
 *
 * <p>One-shot commands run in a session of their own, interactive ones in a PTY; both under a shell script of ours that
 * makes the channel to them exact. A provider belongs to no thread; each exec is read by one and written by another.
 */
@NullMarked
package dev.sandbar.provider.daytona;

import org.jspecify.annotations.NullMarked;
