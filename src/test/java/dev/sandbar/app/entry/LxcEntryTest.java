package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LxcEntryTest {
    private static ProviderEntries entries(String settings) {
        String text = "[[provider]]\nkind = \"lxc\"\nname = \"lab\"\n" + settings;
        return new ProviderEntries(TomlDocument.parse("config.toml", text), Map.of("HOME", "/home/me"), Set.of());
    }

    @Test
    void withoutSshItIsThisHost() {
        assertThat(endpoint("")).isEqualTo("this host");
        assertThat(endpoint("path = \"/srv/lxc\"")).isEqualTo("this host, /srv/lxc");
    }

    @Test
    void aHostOverSshMayLeaveItsUserAndPortOut() {
        assertThat(endpoint("ssh = \"lab.example\"")).isEqualTo("ssh://root@lab.example");
        assertThat(endpoint("ssh = \"me@lab.example:2222\"\nidentity = \"~/.ssh/lab\"\nknown-hosts = \"~/known\""))
                .isEqualTo("ssh://me@lab.example:2222");
        assertThat(endpoint("ssh = \"ssh://me@[::1]:2222\"")).isEqualTo("ssh://me@[::1]:2222");
    }

    @Test
    void whatCannotBeUsedIsReportedWithItsLine() {
        assertLeftOut("path = \"lxc\"", "path is an absolute path on the host");
        assertLeftOut("ssh = \"-oProxyCommand=id\"", "ssh is no machine");
        assertLeftOut("ssh = \"a b\"", "ssh is no machine");
        assertLeftOut("ssh = 22", "ssh is a text in quotes");
    }

    private static String endpoint(String settings) {
        ProviderEntries entries = entries(settings);
        List<ProviderEntries.Entry> read = entries.read();
        assertThat(entries.diagnostics()).isEmpty();
        try (Provider provider = read.get(0).maker().get()) {
            assertThat(provider.kind()).isEqualTo("lxc");
            assertThat(provider.name()).isEqualTo("lab");
            return provider.endpoint();
        }
    }

    private static void assertLeftOut(String settings, String message) {
        ProviderEntries entries = entries(settings);
        assertThat(entries.read()).isEmpty();
        assertThat(entries.diagnostics()).hasSize(1);
        Diagnostic diagnostic = entries.diagnostics().get(0);
        assertThat(diagnostic.line()).isEqualTo(4);
        assertThat(diagnostic.message()).contains(message);
    }
}
