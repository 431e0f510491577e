/**
 * As much of HTTP/1.1 as an engine speaks, over a socket or a pipe, with connections that can be taken over.
 *
 * <p>The JDK's client can neither use a Unix socket nor hand over the connection of an exec. A connection is read by
 * one thread and written by another.
 */
@NullMarked
package dev.sandbar.provider.docker.http;

import org.jspecify.annotations.NullMarked;
