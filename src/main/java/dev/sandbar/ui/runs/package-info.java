/**
 * The list of runs: what is shown of each, the cursor, the marks and the words that are sought.
 *
 * <p>Threads: immutable values, for any.
 */
@NullMarked
package dev.sandbar.ui.runs;

import org.jspecify.annotations.NullMarked;
