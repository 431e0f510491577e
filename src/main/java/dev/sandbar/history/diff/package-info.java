/**
 * In what two runs differ, one thing after the other. Pure functions of what was kept; any thread.
 */
@NullMarked
package dev.sandbar.history.diff;

import org.jspecify.annotations.NullMarked;
