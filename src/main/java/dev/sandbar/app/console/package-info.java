/**
 * The full screen as a program: takes events, carries out what the screen wants, shows frames.
 *
 * <p>The thread {@code ui} owns the state and is the only one that draws; it never waits for a provider or a program. Everything
 * slow runs on other threads, bounded for each provider, and comes back as events through one mailbox. The main thread waits
 * for the end and gives the terminal back, whichever thread ended it and why.
 */
@NullMarked
package dev.sandbar.app.console;

import org.jspecify.annotations.NullMarked;
