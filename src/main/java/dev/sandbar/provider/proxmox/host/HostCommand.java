package dev.sandbar.provider.proxmox.host;

import dev.sandbar.sandbox.TerminalSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A program to run on a host.
 *
 * @param words the program and its arguments
 * @param terminal the size of its terminal; empty for separate streams
 * @param input whether stdin is fed; otherwise it is at its end from the start
 */
public record HostCommand(List<String> words, Optional<TerminalSize> terminal, boolean input) {
    /**
     * Nothing of the host's own environment reaches a program: lxc-attach and pct hand it on into the container. The
     * tools of LXC and Proxmox are in {@code sbin}, which an ssh command does not search by itself.
     */
    private static final List<String> CLEAN =
            List.of("/usr/bin/env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");

    public HostCommand {
        words = List.copyOf(words);
        Objects.requireNonNull(terminal);
    }

    /** A program with separate streams and no stdin. */
    public static HostCommand of(List<String> words) {
        return new HostCommand(words, Optional.empty(), false);
    }

    /** The words that start it with an environment that holds nothing but a search path. */
    List<String> clean() {
        List<String> all = new ArrayList<>(CLEAN);
        all.addAll(words);
        return all;
    }
}
