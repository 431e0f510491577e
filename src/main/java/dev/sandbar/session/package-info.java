/**
 * One interactive attach: pumps an exec through a terminal emulator and publishes its screen.
 *
 * <p>A session has three threads. {@code session-<id>-out} reads the exec's output and parses it; {@code
 * session-<id>-in} writes keys, pastes and the emulator's replies; {@code session-<id>-control} carries resizes and
 * signals. While it is closed, {@code session-<id>-close} ends the program. They never wait for one another, so a
 * program that floods its screen still gets Ctrl-C at once and a program that does not read its input still learns of a
 * new size. Callers of {@link dev.sandbar.session.Session} never wait for the connection, {@link
 * dev.sandbar.session.Session#close} excepted.
 */
@NullMarked
package dev.sandbar.session;

import org.jspecify.annotations.NullMarked;
