/**
 * What libraries log (SLF4J) on its way to our log file.
 *
 * <p>Threads: any.
 */
@NullMarked
package dev.sandbar.app.logging;

import org.jspecify.annotations.NullMarked;
