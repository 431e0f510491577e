/**
 * Made-up sandboxes of every kind, to look at the program without having any. Their states and figures are invented; their
 * commands are processes of this computer, which another provider runs in a directory for each.
 *
 * <p>Everything here may be called from any thread. Each watch and each stats subscription owns one thread.
 */
@NullMarked
package dev.sandbar.provider.demo;

import org.jspecify.annotations.NullMarked;
