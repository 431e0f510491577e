package dev.sandbar.provider.proxmox.host;

/**
 * What a program on a host said, as far as it was read.
 *
 * @param code its exit code
 */
public record HostReply(int code, String out, String err) {
    /** Whether it succeeded. */
    public boolean done() {
        return code == 0;
    }
}
