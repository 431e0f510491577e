package dev.sandbar.provider.proxmox.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A machine that is reached over ssh, and by which keys.
 *
 * @param identities files with private keys, tried after those of the agent; what is not there is left out
 * @param knownHosts the file in OpenSSH's form that has the machine's own key
 * @param agent the socket of the agent that holds keys
 */
public record SshTarget(
        String user, String machine, int port, List<Path> identities, Path knownHosts, Optional<Path> agent) {
    /** Where ssh servers listen. */
    public static final int USUAL_PORT = 22;

    public SshTarget {
        Objects.requireNonNull(user);
        Objects.requireNonNull(machine);
        identities = List.copyOf(identities);
        Objects.requireNonNull(knownHosts);
        Objects.requireNonNull(agent);
    }

    /** For people, and in the way that OpenSSH understands. */
    public String address() {
        // The colons of an IPv6 address would be taken for a port.
        String host = machine.indexOf(':') < 0 ? machine : "[" + machine + "]";
        return "ssh://" + user + "@" + host + (port == USUAL_PORT ? "" : ":" + port);
    }

    /** The same for another machine. */
    public SshTarget at(String other) {
        return new SshTarget(user, other, port, identities, knownHosts, agent);
    }
}
