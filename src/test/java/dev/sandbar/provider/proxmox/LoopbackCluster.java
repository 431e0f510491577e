package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandbar.provider.proxmox.api.ApiPlace;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A provider over a loopback server that speaks the API of Proxmox. */
@Timeout(120)
abstract class LoopbackCluster {
    static final SandboxId BUSY = new SandboxId("pve", "100");
    static final SandboxId IDLE = new SandboxId("pve", "101");

    PveServer server;
    ProxmoxProvider provider;

    @BeforeEach
    void connect() throws Exception {
        server = new PveServer();
        provider = over(server.place());
    }

    private static ProxmoxProvider over(ApiPlace place) {
        return new ProxmoxProvider(new ProxmoxPlace(place, List.of(), ProxmoxPlace.METHODS, Map.of()));
    }

    @AfterEach
    void disconnect() {
        provider.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    final void use(ApiPlace place) {
        provider.close();
        provider = over(place);
    }

    static ProviderException assertRefused(Kind kind, String message, ThrowingCallable call) {
        ProviderException[] refusal = new ProviderException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProviderException.class, e -> {
            assertThat(e).hasMessageContaining(message);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.nextStep()).isNotBlank();
            refusal[0] = e;
        });
        return refusal[0];
    }
}
