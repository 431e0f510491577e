/**
 * Translates a Docker engine (or Podman's Docker-compatible service) into sandbox words.
 *
 * <p>Commands run over our own connections ({@code http}); docker-java does the calls whose speed does not matter and is
 * not loaded before one of them is made. A provider belongs to no thread; each exec is read by one and written by
 * another.
 */
@NullMarked
package dev.sandbar.provider.docker;

import org.jspecify.annotations.NullMarked;
