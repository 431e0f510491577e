package dev.sandbar.app.entry;

import dev.sandbar.provider.proxmox.LxcPlace;
import dev.sandbar.provider.proxmox.LxcProvider;
import dev.sandbar.provider.proxmox.host.SshTarget;
import dev.sandbar.sandbox.Provider;
import java.util.Optional;
import java.util.function.Supplier;

/** A host with LXC alone: {@code path} where its containers are, {@code ssh} when it is another machine. */
final class LxcEntry {
    private static final String PATH = "path";
    private static final String SSH = "ssh";

    private LxcEntry() {}

    static Optional<Supplier<Provider>> read(String name, SettingsReader settings) {
        Optional<String> path = settings.text(PATH);
        Optional<String> address = settings.text(SSH);
        Optional<SshTarget> ssh = address.flatMap(new SshSettings(settings)::target);
        if (path.isPresent() && !path.get().startsWith("/")) {
            settings.wrong(PATH, "is an absolute path on the host");
            return Optional.empty();
        }
        if (address.isPresent() && ssh.isEmpty()) {
            settings.wrong(SSH, "is no machine: " + SshSettings.FORM);
        }
        // Without what it says, the entry would mean this host.
        if (ssh.isEmpty() && settings.isGiven(SSH)) {
            return Optional.empty();
        }
        LxcPlace place = new LxcPlace(name, path, ssh);
        return Optional.of(() -> new LxcProvider(place));
    }
}
