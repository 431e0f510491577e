package dev.sandbar.app.entry;

import dev.sandbar.provider.proxmox.host.SshTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a host is reached over ssh: {@code ssh = "user@host:port"}, {@code identity} for private keys, {@code known-hosts}.
 * Keys of the agent are always tried.
 */
final class SshSettings {
    private static final String USUAL_USER = "root";
    /** A machine's name cannot begin with '-' or hold what a shell or a URL would take for something else. */
    private static final Pattern ADDRESS = Pattern.compile("(?:ssh://)?(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?"
            + "(?<machine>[A-Za-z0-9][A-Za-z0-9.-]*|\\[[0-9A-Fa-f:]+])(?::(?<port>[0-9]{1,5}))?");

    private static final List<String> USUAL_KEYS = List.of("~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa");

    private SshSettings() {}

    /** The machine that {@code key} names; empty when none is given. */
    static Optional<SshTarget> read(String key, SettingsReader settings) {
        Optional<String> address = settings.text(key);
        List<String> identities = settings.texts("identity");
        Path knownHosts = settings.path("known-hosts").orElseGet(() -> settings.expanded("~/.ssh/known_hosts"));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(address.get());
        if (!parts.matches()) {
            settings.wrong(key, "is no machine: write \"user@host\" or \"user@host:port\"");
            return Optional.empty();
        }
        return Optional.of(new SshTarget(
                Optional.ofNullable(parts.group("user")).orElse(USUAL_USER),
                parts.group("machine").replaceAll("[\\[\\]]", ""),
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(SshTarget.USUAL_PORT),
                (identities.isEmpty() ? USUAL_KEYS : identities)
                        .stream().map(settings::expanded).toList(),
                knownHosts,
                settings.variable("SSH_AUTH_SOCK").map(Path::of)));
    }
}
