package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.provider.proxmox.ProxmoxPlace.NodeAccess;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The call for commands that no server has, before the methods of a node that has none of them. */
@Timeout(60)
final class ApiMethodTest {
    private PveServer server;
    private ProxmoxProvider provider;

    @BeforeEach
    void connect() throws Exception {
        server = new PveServer();
        provider = with(ProxmoxPlace.METHODS);
    }

    private ProxmoxProvider with(List<String> methods) {
        Map<String, NodeAccess> access = Map.of("*", new NodeAccess(Optional.empty()));
        ProxmoxPlace place = new ProxmoxPlace(server.place(), List.of(), methods, access);
        NodeHosts hosts = new NodeHosts(access, target -> new BareHost(), BareHost::new);
        return new ProxmoxProvider(place, hosts, new ProxmoxApi(place.api()));
    }

    @AfterEach
    void disconnect() {
        provider.close();
        server.close();
        assertThat(server.violations()).isEmpty();
    }

    @Test
    void itIsTriedOnceAndTheNextMethodsInTheirOrderThen() {
        assertNoneIsLeft("pct: ", "; lxc-attach: ");
        assertNoneIsLeft("pct: ", "; lxc-attach: ");

        assertThat(tries()).isEqualTo(1);
    }

    @Test
    void aServerThatBreaksOffThereLeavesTheOtherMethods() {
        server.fail(
                "/exec",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertNoneIsLeft("pct: ", "; lxc-attach: ");
    }

    @Test
    void itIsNotTriedWhereItIsNotConfigured() {
        provider.close();
        provider = with(List.of("lxc-attach", "pct"));

        assertNoneIsLeft("lxc-attach: ", "; pct: ");
        assertThat(tries()).isZero();
    }

    private void assertNoneIsLeft(String first, String second) {
        ProviderException refusal = catchThrowableOfType(
                ProviderException.class,
                () -> provider.exec(new SandboxId("pve", "100"), ExecRequest.of(List.of("true"))));

        assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(refusal).hasMessageContainingAll("has no way to run a command in pve/100 (" + first, second);
    }

    private long tries() {
        return server.requests().stream().filter(line -> line.endsWith("/exec")).count();
    }
}
