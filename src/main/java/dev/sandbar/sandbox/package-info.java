/**
 * The words of the domain and the port that every provider implements.
 *
 * <p>Everything here is an immutable value or an interface; it belongs to no thread and uses nothing but the JDK.
 */
@NullMarked
package dev.sandbar.sandbox;

import org.jspecify.annotations.NullMarked;
