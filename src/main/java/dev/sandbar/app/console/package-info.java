/**
 * The full screen as a program: takes events, carries out what the screen wants, shows frames.
 *
 * <p>The thread {@code ui} owns the state and is the only one that draws; it never waits for a provider or a program. Everything
 * slow runs on other threads, bounded for each provider, and comes back as events through one mailbox. The main thread waits
 * for the end and gives the terminal back, whichever thread ended it and why.
 *
 * <p>A fault of Sandbar's own costs as little as can be told: a runtime exception in a watch, a measurement, a session, a
 * run, a log or the command line is shown at its place, logged, and the rest goes on. On any other thread, and for an
 * error on any thread at all, the terminal is given back, the operator is told where the details are, and the program
 * ends with status 125.
 */
@NullMarked
package dev.sandbar.app.console;

import org.jspecify.annotations.NullMarked;
