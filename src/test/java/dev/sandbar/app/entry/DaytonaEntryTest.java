package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.testing.daytona.DaytonaServer;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DaytonaEntryTest {
    private static ProviderEntries entries(String settings, Map<String, String> environment) {
        String text = "[[provider]]\nname = \"day\"\nkind = \"daytona\"\n" + settings;
        return new ProviderEntries(TomlDocument.parse("config.toml", text), environment, Set.of());
    }

    private static Provider only(ProviderEntries entries) {
        List<ProviderEntries.Entry> read = entries.read();
        assertThat(entries.diagnostics()).isEmpty();
        assertThat(read).hasSize(1);
        return read.get(0).maker().get();
    }

    @Test
    void withoutSettingsItIsTheCloudWithTheUsualVariable() {
        try (Provider provider = only(entries("", Map.of()))) {
            assertThat(provider.name()).isEqualTo("day");
            assertThat(provider.kind()).isEqualTo("daytona");
            assertThat(provider.endpoint()).isEqualTo("https://app.daytona.io/api");

            ProviderException refused = catchThrowableOfType(ProviderException.class, provider::list);
            assertThat(refused.kind()).isEqualTo(Kind.UNAUTHORISED);
            assertThat(refused).hasMessageContaining("DAYTONA_API_KEY is not set");
        }
    }

    @Test
    void theKeyOpensTheServiceAtItsAddress() {
        try (DaytonaServer server = new DaytonaServer()) {
            server.add("web", "started");
            String settings = "url = \"" + server.url() + "\"\nkey = { env = \"MY_KEY\" }\ntarget = \"eu\"\n"
                    + "snapshot = \"small\"\norganization = \"org-1\"\npoll = \"2s\"\n";
            try (Provider provider = only(entries(settings, Map.of("MY_KEY", DaytonaServer.KEY)))) {
                assertThat(provider.list()).hasSize(1);
                assertThat(provider.find("web").qualifiedName()).isEqualTo("day/web");
            }
            assertThat(server.requests().get(0).getHeaders().get("X-Daytona-Organization-ID"))
                    .isEqualTo("org-1");
            assertThat(server.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyIsNotSentInTheClear() {
        ProviderEntries entries = entries("url = \"http://daytona.example.org/api\"\n", Map.of());

        assertThat(entries.read()).isEmpty();
        assertThat(entries.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "url begins with http://, so that everybody on the way could read the key: use https://;"
                                + " left out");
    }

    @Test
    void aKeyInTheFileItselfIsRefused() {
        ProviderEntries entries = entries("key = \"dtn_secret\"\n", Map.of());

        entries.read();

        assertThat(entries.diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("a secret does not belong in this file")
                .doesNotContain("dtn_secret");
    }
}
