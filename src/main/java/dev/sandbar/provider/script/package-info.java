/**
 * Files of a sandbox for adapters that can run commands there and nothing more: a script finds them and writes them as
 * archives.
 *
 * <p>A source is read by one thread and closed by any.
 */
@NullMarked
package dev.sandbar.provider.script;

import org.jspecify.annotations.NullMarked;
