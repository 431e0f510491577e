package dev.sandbar.app.entry;

import dev.sandbar.provider.azure.AzureProvider;
import dev.sandbar.provider.azure.AzureSettings;
import dev.sandbar.provider.azure.AzureSettings.Access;
import dev.sandbar.sandbox.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Container groups of Azure: {@code subscriptions} and {@code resource-groups}, all where none is named; {@code tenant};
 * {@code endpoint} for another cloud than the public one, with {@code certificate-authority} where it has its own; {@code
 * token} where the sign-in is not to come from the environment, the Azure CLI or a managed identity.
 */
final class AzureEntry {
    private static final String ENDPOINT = "endpoint";

    private AzureEntry() {}

    static Optional<Supplier<Provider>> read(String name, SettingsReader settings) {
        List<String> subscriptions = settings.texts("subscriptions");
        List<String> resourceGroups = settings.texts("resource-groups");
        URI endpoint = settings.address(ENDPOINT).orElse(Access.PUBLIC);
        Access access = new Access(
                endpoint,
                settings.text("tenant"),
                settings.credential("token"),
                settings.path("certificate-authority"));
        if (!access.isPrivate()) {
            settings.wrong(ENDPOINT, "begins with https://: everybody on the way could read the sign-in");
            return Optional.empty();
        }
        AzureSettings all = new AzureSettings(name, subscriptions, resourceGroups, access);
        return Optional.of(() -> new AzureProvider(all));
    }
}
