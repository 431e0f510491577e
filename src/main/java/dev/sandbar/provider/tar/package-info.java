/**
 * Tar archives as files of a sandbox, for the adapters: one entry after the other, nothing gathered.
 *
 * <p>Commons Compress understands a header; what lies between headers is read here. Its own stream gathers names and maps of
 * any length that the archive asks for, takes a header that is cut off for the end, strips slashes, and tells neither an
 * interrupted reader nor bytes that are no UTF-8. An archive comes from a sandbox, so all of it is hostile.
 *
 * <p>A source is read by one thread and closed by any.
 */
@NullMarked
package dev.sandbar.provider.tar;

import org.jspecify.annotations.NullMarked;
