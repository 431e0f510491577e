/**
 * Proxmox VE's API: its login, its containers and tasks, and the console over a WebSocket.
 *
 * <p>Everything here may be called from any thread, but a console is read by one and written by one other.
 */
@NullMarked
package dev.sandbar.provider.proxmox.api;

import org.jspecify.annotations.NullMarked;
