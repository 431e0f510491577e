package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.Credential;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which container groups are meant, and how to sign in.
 *
 * @param name of the provider's entry
 * @param subscriptions their identifiers; empty for all that the account sees
 * @param resourceGroups only groups in these; empty for all
 * @param access how to reach Azure
 */
public record AzureSettings(String name, List<String> subscriptions, List<String> resourceGroups, Access access) {
    public AzureSettings {
        Objects.requireNonNull(name);
        subscriptions = List.copyOf(subscriptions);
        resourceGroups = List.copyOf(resourceGroups);
        Objects.requireNonNull(access);
    }

    /**
     * How to reach Azure.
     *
     * @param endpoint of the management API, for example {@code https://management.azure.com}
     * @param tenant whose account signs in; empty for the account's own
     * @param token an access token from elsewhere; empty for what the environment, the Azure CLI or a managed identity give
     * @param authority a file in PEM of certificate authorities to trust in addition to the computer's own
     */
    public record Access(URI endpoint, Optional<String> tenant, Optional<Credential> token, Optional<Path> authority) {
        /** Azure's public cloud. */
        public static final URI PUBLIC = URI.create("https://management.azure.com");

        public Access {
            Objects.requireNonNull(endpoint);
            Objects.requireNonNull(tenant);
            Objects.requireNonNull(token);
            Objects.requireNonNull(authority);
        }

        /** Whether nobody on the way can read what is said: encrypted, or on this computer, where tests are. */
        public boolean isPrivate() {
            return "https".equals(endpoint.getScheme()) || isLoopback(endpoint.getHost());
        }

        /** Looks nothing up: only addresses in numbers count. */
        static boolean isLoopback(@Nullable String host) {
            return host != null
                    && host.startsWith("127.")
                    && host.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        }

        /** The scope of tokens for the endpoint. */
        String scope() {
            return address() + "/.default";
        }

        /** The endpoint without a slash at its end. */
        String address() {
            String text = endpoint.toString();
            return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        }
    }
}
