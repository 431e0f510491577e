package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.ProcessStreams;
import dev.sandbar.provider.proxmox.host.Host;
import dev.sandbar.provider.proxmox.host.HostCommand;
import dev.sandbar.provider.proxmox.host.LocalHost;
import java.util.ArrayList;
import java.util.List;

/** This machine without any of the programs in its search path. */
final class BareHost implements Host {
    @Override
    public String address() {
        return "a bare host";
    }

    @Override
    public void reach() {}

    @Override
    public ProcessStreams start(HostCommand command) {
        List<String> words = new ArrayList<>(List.of("/usr/bin/env", "PATH=/no/such/folder"));
        words.addAll(command.words());
        return new LocalHost().start(new HostCommand(words, command.terminal(), command.input()));
    }

    @Override
    public void close() {}
}
