package dev.sandbar.provider.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.provider.proxmox.api.ApiPlace;
import dev.sandbar.provider.proxmox.api.Fingerprint;
import dev.sandbar.provider.proxmox.api.Login;
import dev.sandbar.provider.proxmox.api.ProxmoxApi;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cluster's API, well and badly behaved. */
@Timeout(120)
final class ProxmoxProviderTest {
    private static final SandboxId BUSY = new SandboxId("pve", "100");
    private static final SandboxId IDLE = new SandboxId("pve", "101");

    private PveServer server;
    private ProxmoxProvider provider;

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

    private void use(ApiPlace place) {
        provider.close();
        provider = over(place);
    }

    private Login password() {
        return new Login.Password(PveLogins.USER, () -> PveLogins.PASSWORD);
    }

    @Test
    void theContainersOfAllNodesAreListedWithWhatIsKnownOfThem() {
        server.guest(101).lock = "backup";

        List<Sandbox> all = provider.list();

        assertThat(all).extracting(Sandbox::name).containsExactlyInAnyOrder("busy", "idle", "far");
        Sandbox idle = provider.find("idle");
        assertThat(idle.state()).isEqualTo(SandboxState.STOPPED);
        assertThat(idle.status()).isEqualTo("stopped, locked: backup");
        assertThat(idle.facts())
                .containsEntry("node", "pve1")
                .containsEntry("vmid", "101")
                .containsEntry("lock", "backup")
                .containsEntry("tags", "lab test")
                .containsEntry("cpus", "2")
                .containsEntry("memory", "512 MiB")
                .containsEntry("disk", "8 GiB")
                .containsEntry("method", "shared console only");
    }

    @Test
    void onlyTheContainersOfTheNodesThatAreWantedAreListed() {
        provider.close();
        provider =
                new ProxmoxProvider(new ProxmoxPlace(server.place(), List.of("pve2"), ProxmoxPlace.METHODS, Map.of()));

        assertThat(provider.list()).extracting(Sandbox::name).containsExactly("far");
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/100", () -> provider.find("100"));
    }

    @Test
    void namesNumbersAndNodesWithEitherAreFound() {
        server.add(new PveGuest("pve2", 103, "busy", "stopped"));

        assertThat(provider.find("100").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve1/100").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve1/busy").id()).isEqualTo(BUSY);
        assertThat(provider.find("pve2/busy").id().key()).isEqualTo("103");
        assertThat(provider.find("far").id().key()).isEqualTo("102");
        assertRefused(Kind.AMBIGUOUS, "100, 103", () -> provider.find("busy"));
        assertRefused(Kind.AMBIGUOUS, "pve/10", () -> provider.find("10"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/pve2/100", () -> provider.find("pve2/100"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/web", () -> provider.find("web"));
        assertRefused(Kind.SANDBOX_NOT_FOUND, "no sandbox of pve was named", () -> provider.find(""));
    }

    @Test
    void containersAreStartedStoppedRestartedAndRemovedByTasks() {
        provider.change(IDLE, Lifecycle.START);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(IDLE, Lifecycle.START);
        provider.change(IDLE, Lifecycle.RESTART);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        provider.change(IDLE, Lifecycle.STOP);
        assertThat(provider.find("101").state()).isEqualTo(SandboxState.STOPPED);
        provider.change(IDLE, Lifecycle.STOP);
        provider.change(IDLE, Lifecycle.REMOVE);
        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/101", () -> provider.find("101"));

        assertThat(server.requests().stream().filter(line -> !line.startsWith("GET")))
                .containsExactly(
                        "POST /nodes/pve1/lxc/101/status/start",
                        "POST /nodes/pve1/lxc/101/status/reboot",
                        "POST /nodes/pve1/lxc/101/status/shutdown",
                        "DELETE /nodes/pve1/lxc/101");
    }

    @Test
    void aTaskThatFailsSaysWhy() {
        server.endTasksWith("startup for container '101' failed");

        assertRefused(Kind.FAILED, "startup for container '101' failed", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aTaskWithWarningsHasDoneItsWork() {
        server.endTasksWith("WARNINGS: 1");

        provider.change(IDLE, Lifecycle.START);
    }

    @Test
    void aLockedContainerIsLeftAlone() {
        provider.list();
        server.guest(101).lock = "snapshot";

        assertRefused(Kind.CONFLICT, "pve/101 is busy", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aContainerThatIsGoneIsNotFound() {
        provider.list();
        server.guest(101).status = "gone";
        server.fail(
                "GET /nodes/pve1/lxc/101",
                PveReply.oldRefusal(500, "Configuration file 'nodes/pve1/lxc/101.conf' does not exist"));

        assertRefused(Kind.SANDBOX_NOT_FOUND, "pve/101", () -> provider.change(IDLE, Lifecycle.START));
    }

    @Test
    void aContainerThatHasMovedIsFoundOnItsNewNode() {
        provider.list();
        server.guest(101).node = "pve2";

        provider.change(IDLE, Lifecycle.START);

        assertThat(provider.find("pve2/101").state()).isEqualTo(SandboxState.RUNNING);
    }

    @Test
    void figuresOfManyContainersAreOneQuestion() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        List<Subscription> measured = new ArrayList<>();
        try (Subscription first = provider.stats(BUSY, told::add)) {
            assertThat(first).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(new Stats(50, 1 << 20, 512 << 20));
            for (int i = 0; i < 50; i++) {
                measured.add(provider.stats(BUSY, told::add));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> told.size() >= 100);
        }
        measured.forEach(Subscription::close);

        assertThat(server.requests()).containsOnly("GET /cluster/resources").hasSizeLessThan(10);
    }

    @Test
    void whatNobodyMeasuresAnyMoreIsNotAskedFor() throws Exception {
        BlockingQueue<Stats> told = new LinkedBlockingQueue<>();
        provider.stats(BUSY, told::add).close();
        provider.stats(BUSY, told::add).close();
        try (Subscription again = provider.stats(BUSY, told::add)) {
            assertThat(again).isNotNull();
            assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("proxmox-stats-pve")));
    }

    @Test
    void aPasswordIsExchangedForATicketWithItsProtection() {
        use(server.place(password()));

        provider.change(IDLE, Lifecycle.START);
        provider.list();

        assertThat(server.logins().given()).isEqualTo(1);
    }

    @Test
    void aTicketThatExpiresIsRenewedWithinTheSameRequest() {
        use(server.place(password()));
        provider.list();
        server.logins().expireTickets();

        provider.change(IDLE, Lifecycle.START);

        assertThat(provider.find("101").state()).isEqualTo(SandboxState.RUNNING);
        assertThat(server.logins().given()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsSaid() {
        use(server.place(new Login.Password(PveLogins.USER, () -> "wrong")));

        assertRefused(Kind.UNAUTHORISED, "authentication failure", () -> provider.list());
    }

    @Test
    void aSecondFactorIsNotAskedForButExplained() {
        server.logins().wantSecondFactor();
        use(server.place(password()));

        ProviderException refusal = assertRefused(Kind.UNAUTHORISED, "second factor", () -> provider.list());
        assertThat(refusal.nextStep()).contains("token");
    }

    @Test
    void aTokenThatWasReplacedIsReadAgain() {
        AtomicReference<String> token = new AtomicReference<>(PveLogins.TOKEN);
        use(server.place(new Login.Token(token::get)));
        provider.list();
        server.logins().changeToken("root@pam!new=1");

        assertRefused(Kind.UNAUTHORISED, "does not accept the credentials", () -> provider.list());

        token.set("error: the store is locked");
        assertRefused(Kind.UNAUTHORISED, "the token of provider pve holds blanks", () -> provider.list());

        token.set("root@pam!new=1");
        assertThat(provider.list()).hasSize(3);
    }

    @Test
    void aCertificateIsKnownByItsFingerprint() {
        String wrong = server.fingerprint()
                .replace(server.fingerprint().charAt(0), server.fingerprint().charAt(0) == 'A' ? 'B' : 'A');
        use(server.place(Fingerprint.parse(wrong)));
        assertRefused(Kind.UNREACHABLE, server.fingerprint(), () -> provider.list());

        use(server.place(Optional.empty()));
        assertRefused(Kind.UNREACHABLE, "fingerprint = \"" + server.fingerprint(), () -> provider.list());

        use(server.place(Fingerprint.parse(server.fingerprint().replace(":", "").toLowerCase(Locale.ROOT))));
        assertThat(provider.list()).hasSize(3);
    }

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

    @Test
    void namesFromTheServerDoNoHarm() {
        server.add(new PveGuest("pve1", 200, "\u001b[31mred\u202e\n", "\u001b]0;x\u0007"));

        Sandbox odd = provider.find("200");

        assertThat(odd.name() + odd.status()).doesNotContain("\u001b", "\n", "\u202e", "\u0007");
        assertThat(odd.state()).isEqualTo(SandboxState.UNKNOWN);
    }

    @Test
    void theParametersOfEveryRequestAreChecked() {
        assumeTrue(PveSpecification.isThere(), "needs Proxmox's API description beside the project");
        PveSpecification specification = PveSpecification.read().orElseThrow();

        assertThat(specification.faults("GET", List.of("cluster", "resources"), Map.of("type", "lxc")))
                .contains(List.of("type: 'lxc' is not allowed"));
        assertThat(specification.faults("GET", List.of("cluster", "resources"), Map.of("kind", "vm")))
                .isPresent();
        assertThat(specification.faults("GET", List.of("nodes", "pve1", "lxc", "1", "status", "current"), Map.of()))
                .contains(List.of("vmid: '1' is not allowed"));
        assertThat(specification.faults("POST", List.of("nodes", "pve1", "lxc", "100", "exec"), Map.of()))
                .isEmpty();
    }

    private static ProviderException assertRefused(Kind kind, String message, ThrowingCallable call) {
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
