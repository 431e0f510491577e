package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

/** A cluster that behaves badly. */
final class ProxmoxFaultsTest extends LoopbackCluster {
    @Test
    void whatTheServerRefusesIsSaidInItsOwnWords() {
        server.fail("GET /cluster", PveReply.refusal(403, "Permission check failed (/, Sys.Audit)", Map.of()));

        assertRefused(Kind.UNAUTHORISED, "Permission check failed (/, Sys.Audit)", () -> provider.list());
    }

    @Test
    void faultsOfTheServerBecomeKinds() {
        provider.list();
        assertFault(Kind.SANDBOX_NOT_FOUND, PveReply.oldRefusal(404, "no such container"));
        assertFault(Kind.CONFLICT, PveReply.refusal(409, "conflict", Map.of()));
        assertFault(Kind.FAILED, PveReply.refusal(400, "Parameter verification failed.", Map.of("vmid", "bad")));
        assertFault(Kind.UNREACHABLE, PveReply.oldRefusal(595, "Connection refused"));
        assertFault(Kind.UNREACHABLE, PveReply.oldRefusal(596, "Broken pipe"));
        assertFault(
                Kind.UNREACHABLE,
                new MockResponse.Builder().code(502).body("<html>").build());
    }

    private void assertFault(Kind kind, MockResponse response) {
        server.fail("GET /nodes/pve1/lxc/101/status", response);
        assertRefused(kind, "pve", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aListIsAskedForAgainWhenTheServerFails() {
        server.fail(
                "GET /cluster",
                new MockResponse.Builder().code(503).build(),
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                new MockResponse.Builder().code(429).addHeader("Retry-After", 1).build());

        assertThat(provider.list()).hasSize(3);
    }

    @Test
    void aChangeIsNotAskedForTwice() {
        provider.list();
        server.fail(
                "POST /nodes",
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertRefused(Kind.UNREACHABLE, "pve", () -> provider.change(IDLE, Lifecycle.START));
        assertThat(server.requests().stream().filter(line -> line.startsWith("POST")))
                .hasSize(1);
    }

    @Test
    void answersThatAreNoneAreNotBelieved() {
        assertBroken(
                new MockResponse.Builder().body("{\"data\":[{\"type\":\"lx").build());
        assertBroken(new MockResponse.Builder().body("<html>hello</html>").build());
        assertBroken(new MockResponse.Builder().body("[".repeat(100_000)).build());
        assertBroken(new MockResponse.Builder()
                .body("{\"data\":\"" + "x".repeat(9 << 20) + "\"}")
                .build());
    }

    private void assertBroken(MockResponse response) {
        server.fail("GET /cluster", response);
        assertRefused(Kind.UNREACHABLE, "not understood", () -> provider.list());
    }

    @Test
    void aServerThatNeverAnswersIsWaitedForOnlySoLong() {
        useImpatiently();
        server.fail(
                "GET /cluster",
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build());

        assertRefused(Kind.UNREACHABLE, "did not answer in time", () -> provider.list());
    }

    @Test
    void anAnswerThatStopsHalfWayIsWaitedForOnlySoLong() {
        useImpatiently();
        server.fail(
                "GET /cluster",
                new MockResponse.Builder()
                        .body("{\"data\":[" + " ".repeat(100_000) + "]}")
                        .onResponseBody(SocketEffect.Stall.INSTANCE)
                        .build());

        assertRefused(Kind.UNREACHABLE, "pve", () -> provider.list());
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgain() {
        server.fail(
                "GET /cluster",
                new MockResponse.Builder()
                        .body("{\"data\":[" + " ".repeat(100_000) + "]}")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(provider.list()).hasSize(3);
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        server.fail(
                "GET /cluster",
                new MockResponse.Builder(PveReply.data(List.of()))
                        .headersDelay(1, TimeUnit.SECONDS)
                        .build());

        assertThat(provider.list()).isEmpty();
    }

    private void useImpatiently() {
        provider.close();
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(2), 1 << 20);
        ProxmoxPlace place = new ProxmoxPlace(server.place(), List.of(), ProxmoxPlace.METHODS, Map.of());
        provider =
                new ProxmoxProvider(place, new NodeHosts(Map.of()), new ProxmoxApi(place.api(), limits, Retries.USUAL));
    }
}
