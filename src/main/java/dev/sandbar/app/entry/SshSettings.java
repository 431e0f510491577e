package dev.sandbar.app.entry;

import dev.sandbar.provider.proxmox.host.SshTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How machines are reached over ssh: {@code identity} names files with private keys, {@code known-hosts} the file with
 * the machines' own. Keys of the agent are always tried.
 */
final class SshSettings {
    /** What has to stand where a machine is named. */
    static final String FORM = "write \"user@host\" or \"user@host:port\"";

    private static final String USUAL_USER = "root";
    /** A machine's name cannot begin with '-' or hold what a shell or a URL would take for something else. */
    private static final Pattern ADDRESS = Pattern.compile("(?:ssh://)?(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]*)@)?"
            + "(?<machine>(?:[A-Za-z0-9]|\\{node})(?:[A-Za-z0-9.-]|\\{node})*|\\[[0-9A-Fa-f:]+])"
            + "(?::(?<port>[0-9]{1,5}))?");

    private static final List<String> USUAL_KEYS = List.of("~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa");

    private final List<Path> identities;
    private final Path knownHosts;
    private final Optional<Path> agent;

    SshSettings(SettingsReader settings) {
        List<String> given = settings.texts("identity");
        this.identities = (given.isEmpty() ? USUAL_KEYS : given)
                .stream().map(settings::expanded).toList();
        this.knownHosts = settings.path("known-hosts").orElseGet(() -> settings.expanded("~/.ssh/known_hosts"));
        this.agent = settings.variable("SSH_AUTH_SOCK").map(Path::of);
    }

    /** The machine that {@code address} names; empty when it names none. */
    Optional<SshTarget> target(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SshTarget(
                Optional.ofNullable(parts.group("user")).orElse(USUAL_USER),
                parts.group("machine").replaceAll("[\\[\\]]", ""),
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(SshTarget.USUAL_PORT),
                identities,
                knownHosts,
                agent));
    }
}
