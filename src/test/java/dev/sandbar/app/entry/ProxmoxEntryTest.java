package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProxmoxEntryTest {
    private static final String URL = "url = \"https://pve1.example:8006\"\n";
    private static final String TOKEN = "token = { env = \"PVE_TOKEN\" }\n";

    private static ProviderEntries entries(String settings) {
        String text = "[[provider]]\nkind = \"proxmox\"\nname = \"pve\"\n" + settings;
        return new ProviderEntries(
                TomlDocument.parse("config.toml", text), Map.of("HOME", "/home/me", "PVE_TOKEN", "x"), Set.of());
    }

    @Test
    void anAddressAndATokenAreEnoughForListsAndConsoles() {
        try (Provider provider = provider(URL + TOKEN)) {
            assertThat(provider.name()).isEqualTo("pve");
            assertThat(provider.kind()).isEqualTo("proxmox");
            assertThat(provider.endpoint()).isEqualTo("https://pve1.example:8006");
            assertThat(provider.capabilities().offers(Capability.EXEC)).isFalse();
            assertThat(provider.capabilities().offers(Capability.TERMINAL)).isTrue();
        }
    }

    @Test
    void withSshToANodeCommandsCanRun() {
        String more =
                """
                user = "root@pam"
                password = { command = ["pass", "pve"] }
                fingerprint = "%s"
                nodes = ["pve1", "pve2"]
                identity = "~/.ssh/pve"

                [provider.ssh]
                pve1 = "local"
                pve2 = "admin@10.0.0.12:2222"
                "*" = "{node}.example"
                """
                        .formatted("AB:".repeat(31) + "AB");

        try (Provider provider = provider(URL + more)) {
            assertThat(provider.capabilities().offers(Capability.EXEC)).isTrue();
            assertThat(provider.capabilities().offers(Capability.PRIVILEGED)).isTrue();
        }
        try (Provider provider = provider(URL + TOKEN + "methods = [\"pct\"]\nssh = { pve1 = \"root@pve1\" }")) {
            assertThat(provider.capabilities().offers(Capability.PRIVILEGED)).isFalse();
        }
    }

    @Test
    void whatCannotBeUsedIsReported() {
        assertLeftOut(TOKEN, "url is missing");
        assertLeftOut("url = \"pve1:8006\"\n" + TOKEN, "url is an address");
        assertLeftOut(URL, "token is missing");
        assertLeftOut(URL + "token = \"root@pam!x=secret\"", "a secret does not belong in this file");
        assertLeftOut(URL + "password = { env = \"PVE_TOKEN\" }", "user is missing");
        assertLeftOut(URL + TOKEN + "fingerprint = \"AB:CD\"", "fingerprint is no SHA-256");
        assertLeftOut(URL + TOKEN + "methods = [\"telnet\"]", "methods has 'telnet'");
        assertLeftOut(URL + TOKEN + "ssh = { pve1 = \"-oProxyCommand=id\" }", "ssh has '-oProxyCommand=id'");
    }

    private static Provider provider(String settings) {
        ProviderEntries entries = entries(settings);
        List<ProviderEntries.Entry> read = entries.read();
        assertThat(entries.diagnostics()).isEmpty();
        return read.get(0).maker().get();
    }

    private static void assertLeftOut(String settings, String message) {
        ProviderEntries entries = entries(settings);
        assertThat(entries.read()).isEmpty();
        assertThat(entries.diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .contains(message);
    }
}
