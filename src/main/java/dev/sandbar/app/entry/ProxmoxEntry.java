package dev.sandbar.app.entry;

import dev.sandbar.provider.proxmox.ProxmoxPlace;
import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.ProxmoxProvider;
import dev.sandbar.provider.proxmox.api.ApiPlace;
import dev.sandbar.provider.proxmox.api.Fingerprint;
import dev.sandbar.provider.proxmox.api.Login;
import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Proxmox cluster: {@code url} and {@code fingerprint} of one server, {@code token} or {@code user} and {@code
 * password}, {@code nodes}, {@code methods}, and {@code ssh} for each node.
 */
final class ProxmoxEntry {
    private static final String URL = "url";
    private static final String TOKEN = "token";
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final String FINGERPRINT = "fingerprint";
    private static final String METHODS = "methods";
    private static final String SSH = "ssh";
    /** Stands for this machine in the place of an address. */
    private static final String LOCAL = "local";

    private final SettingsReader settings;
    private boolean usable = true;

    private ProxmoxEntry(SettingsReader settings) {
        this.settings = settings;
    }

    static Optional<Supplier<Provider>> read(String name, SettingsReader settings) {
        return new ProxmoxEntry(settings).read(name);
    }

    private Optional<Supplier<Provider>> read(String name) {
        Optional<URI> url = settings.address(URL);
        Optional<Login> login = login();
        Optional<Fingerprint> fingerprint = fingerprint();
        List<String> nodes = settings.texts("nodes");
        List<String> methods = methods();
        Map<String, NodeAccess> access = access();
        if (url.isEmpty() && !settings.isGiven(URL)) {
            settings.missing(URL, "the address of one server, for example \"https://pve1:8006\"");
        }
        if (!usable || url.isEmpty() || login.isEmpty()) {
            return Optional.empty();
        }
        ApiPlace api = new ApiPlace(name, url.get(), fingerprint, login.get());
        ProxmoxPlace place = new ProxmoxPlace(api, nodes, methods, access);
        return Optional.of(() -> new ProxmoxProvider(place));
    }

    private Optional<Login> login() {
        Optional<Credential> token = settings.credential(TOKEN);
        Optional<String> user = settings.text(USER);
        Optional<Credential> password = settings.credential(PASSWORD);
        if (token.isPresent()) {
            return Optional.of(new Login.Token(token.get()));
        }
        if (user.isPresent() && password.isPresent()) {
            return Optional.of(new Login.Password(user.get(), password.get()));
        }
        if (!settings.isGiven(TOKEN) && !settings.isGiven(PASSWORD)) {
            settings.missing(TOKEN, "{ env = \"NAME\" } of an API token, or user and password");
        } else if (user.isEmpty() && !settings.isGiven(TOKEN)) {
            settings.missing(USER, "whose password it is, with the realm: \"root@pam\"");
        }
        return Optional.empty();
    }

    private Optional<Fingerprint> fingerprint() {
        Optional<String> text = settings.text(FINGERPRINT);
        Optional<Fingerprint> fingerprint = text.flatMap(Fingerprint::parse);
        if (text.isPresent() && fingerprint.isEmpty()) {
            refuse(FINGERPRINT, "is no SHA-256: Proxmox shows 32 pairs of hexadecimal digits");
        }
        usable &= fingerprint.isPresent() || !settings.isGiven(FINGERPRINT);
        return fingerprint;
    }

    private List<String> methods() {
        List<String> given = settings.texts(METHODS);
        for (String method : given) {
            if (!ProxmoxPlace.METHODS.contains(method)) {
                refuse(METHODS, "has '" + method + "', which is none of " + String.join(", ", ProxmoxPlace.METHODS));
            }
        }
        return given.isEmpty() ? ProxmoxPlace.METHODS : given;
    }

    private Map<String, NodeAccess> access() {
        SshSettings ssh = new SshSettings(settings);
        Map<String, NodeAccess> access = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        settings.pairs(SSH).forEach((node, address) -> {
            if (address.equals(LOCAL)) {
                access.put(node, new NodeAccess(Optional.empty()));
            } else {
                ssh.target(address)
                        .ifPresentOrElse(
                                target -> access.put(node, new NodeAccess(Optional.of(target))),
                                () -> wrong.add(address));
            }
        });
        wrong.forEach(address -> refuse(SSH, "has '" + address + "', which is no machine: " + SshSettings.FORM));
        return access;
    }

    private void refuse(String key, String why) {
        settings.wrong(key, why);
        usable = false;
    }
}
