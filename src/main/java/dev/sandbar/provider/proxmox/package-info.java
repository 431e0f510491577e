/**
 * Linux containers as sandboxes: those of a host that has LXC alone, and those of a Proxmox VE cluster.
 *
 * <p>Commands run in a container by {@code lxc-attach} or {@code pct exec} on the container's own host, which is this
 * machine or one that is reached over ssh. Everything here may be called from any thread.
 */
@NullMarked
package dev.sandbar.provider.proxmox;

import org.jspecify.annotations.NullMarked;
