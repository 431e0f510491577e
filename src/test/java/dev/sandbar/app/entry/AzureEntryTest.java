package dev.sandbar.app.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.sandbox.Provider;
import dev.sandbar.toml.Diagnostic;
import dev.sandbar.toml.TomlDocument;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AzureEntryTest {
    private static ProviderEntries entries(String text) {
        return new ProviderEntries(TomlDocument.parse("config.toml", text), Map.of(), Set.of());
    }

    @Test
    void aNameIsEnoughForThePublicCloud() {
        ProviderEntries entries = entries("[[provider]]\nname = \"aci\"\nkind = \"azure\"\n");

        try (Provider provider = entries.read().get(0).maker().get()) {
            assertThat(provider.name()).isEqualTo("aci");
            assertThat(provider.kind()).isEqualTo("azure");
            assertThat(provider.endpoint()).isEqualTo("https://management.azure.com");
        }
        assertThat(entries.diagnostics()).isEmpty();
    }

    @Test
    void everySettingIsKnown() {
        ProviderEntries entries = entries(
                """
                [[provider]]
                name = "gov"
                kind = "azure"
                subscriptions = ["00000000-0000-0000-0000-000000000001"]
                resource-groups = ["a", "b"]
                tenant = "contoso.example"
                endpoint = "https://management.usgovcloudapi.net/"
                certificate-authority = "/etc/ssl/own.pem"
                token = { command = ["az", "account", "get-access-token"] }
                """);

        try (Provider provider = entries.read().get(0).maker().get()) {
            assertThat(provider.endpoint()).isEqualTo("https://management.usgovcloudapi.net");
        }
        assertThat(entries.diagnostics()).isEmpty();
    }

    @Test
    void aSignInIsNotSentInTheOpen() {
        ProviderEntries entries =
                entries("[[provider]]\nname = \"aci\"\nkind = \"azure\"\nendpoint = \"http://management.example\"\n");

        assertThat(entries.read()).isEmpty();
        assertThat(entries.diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .contains("https://");
    }
}
