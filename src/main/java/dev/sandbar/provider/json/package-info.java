/**
 * JSON for the adapters: read into a value that is looked into by names, written field by field.
 *
 * <p>Nothing but jackson-core is loaded. Values are immutable and belong to no thread.
 */
@NullMarked
package dev.sandbar.provider.json;

import org.jspecify.annotations.NullMarked;
