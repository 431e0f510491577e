/**
 * Reads the program's TOML files leniently: every value knows its line, and one bad line costs one line.
 *
 * <p>Everything here is an immutable value or a pure function; it belongs to no thread.
 */
@NullMarked
package dev.sandbar.toml;

import org.jspecify.annotations.NullMarked;
