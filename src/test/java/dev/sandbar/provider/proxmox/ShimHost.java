package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.HostCommand;
import dev.sandbar.testing.TestLxc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A machine that has, before its own programs, the tests' pct. */
final class ShimHost implements Host {
    private static final Path PROGRAMS = Path.of(System.getProperty("user.dir"), "src/test/lxc");

    private final Host host;
    private final TestLxc lxc;

    ShimHost(Host host, TestLxc lxc) {
        this.host = host;
        this.lxc = lxc;
    }

    @Override
    public String address() {
        return host.address();
    }

    @Override
    public void reach() {
        host.reach();
    }

    @Override
    public ProcessStreams start(HostCommand command) {
        List<String> words = new ArrayList<>(List.of(
                "/usr/bin/env",
                "PATH=" + PROGRAMS + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "SANDBAR_TEST_LXC=" + lxc.folder()));
        words.addAll(command.words());
        return host.start(new HostCommand(words, command.terminal(), command.input()));
    }

    @Override
    public void close() {
        host.close();
    }
}
