/**
 * The machines that have containers, and programs that run on them: this one, or one that is reached over ssh.
 *
 * <p>Everything here may be called from any thread.
 */
@NullMarked
package dev.sandbar.provider.proxmox.host;

import org.jspecify.annotations.NullMarked;
