/**
 * The command line: editing, completion and history, by JLine, in a region of the screen.
 *
 * <p>{@link dev.sandbar.prompt.CommandLine} may be called from any thread and never waits. While a line is open, the
 * thread {@code command-line} owns JLine's reader; what the reader writes goes through an emulator, whose screen is the
 * view, and what it reads are keys encoded for that emulator. Completion asks {@link dev.sandbar.prompt.Surroundings}
 * on threads of its own and waits a bounded time. JLine's classes are loaded when the first line opens.
 */
@NullMarked
package dev.sandbar.prompt;

import org.jspecify.annotations.NullMarked;
