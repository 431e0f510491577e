package dev.sandbar.provider.azure;

import dev.sandbar.provider.azure.AzureSettings.Access;
import dev.sandbar.sandbox.Credential;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A provider with a server of its own. */
final class AzureTester implements AutoCloseable {
    static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";
    static final String RESOURCE_GROUP = "tests";

    private final AciServer server = new AciServer();
    private final AzureProvider provider;

    AzureTester() throws IOException {
        this(() -> "token-1");
    }

    AzureTester(Credential token) throws IOException {
        provider = new AzureProvider(settings(server, token));
    }

    static AzureSettings settings(AciServer server, Credential token) {
        return new AzureSettings(
                "aci",
                List.of(SUBSCRIPTION),
                List.of(),
                new Access(server.endpoint(), Optional.empty(), Optional.of(token), Optional.empty()));
    }

    AciServer server() {
        return server;
    }

    AzureProvider provider() {
        return provider;
    }

    /** A group with one container that has the same name. */
    AciGroup group(String name) {
        return server.add(SUBSCRIPTION, RESOURCE_GROUP, name, name);
    }

    static SandboxId id(String name) {
        return new SandboxId("aci", SUBSCRIPTION + "/" + RESOURCE_GROUP + "/" + name + "/" + name);
    }

    @Override
    public void close() throws IOException {
        provider.close();
        server.close();
    }
}
