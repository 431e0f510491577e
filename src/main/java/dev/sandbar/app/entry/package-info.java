/**
 * The {@code [[provider]]} entries of the configuration: what each kind of provider lets an operator set. Nothing here
 * loads an adapter before its provider is used.
 *
 * <p>Threads: read once by the main thread; a {@link dev.sandbar.sandbox.Credential} may be asked on any.
 */
@NullMarked
package dev.sandbar.app.entry;

import org.jspecify.annotations.NullMarked;
