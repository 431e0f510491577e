/**
 * The program: configuration, wiring, and what each action does outside the full screen.
 *
 * <p>Headless commands belong to the main thread; provider calls run on threads of their own and hand back values.
 */
@NullMarked
package dev.sandbar.app;

import org.jspecify.annotations.NullMarked;
