/**
 * What the adapters have in common that speak HTTP: calls that are repeated where that is safe, bounded answers, failures
 * in sandbox words, WebSockets that are pulled, and watching by asking again and again.
 *
 * <p>Over OkHttp, with its own daemon threads. Callers and their connections may be used from any thread; a WebSocket is
 * read by one thread and written by one other; a poll owns its thread.
 */
@NullMarked
package dev.sandbar.provider.http;

import org.jspecify.annotations.NullMarked;
