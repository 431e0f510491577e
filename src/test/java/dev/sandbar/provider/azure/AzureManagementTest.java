package dev.sandbar.provider.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.provider.azure.AzureSettings.Access;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A management API that refuses, throttles, breaks off or lies. */
@Timeout(60)
final class AzureManagementTest {
    private static final String LIST = "/containerGroups";

    private final AtomicInteger asked = new AtomicInteger();
    private AzureTester tester;
    private AciServer server;

    @BeforeEach
    void startServer() throws IOException {
        tester = new AzureTester(() -> "token-" + asked.incrementAndGet());
        server = tester.server();
        tester.group("web");
    }

    @AfterEach
    void stopServer() throws IOException {
        tester.close();
    }

    @Test
    void aTokenThatExpiresIsRenewedOnce() {
        assertThat(list()).hasSize(1);
        server.accept("token-2");

        assertThat(list()).hasSize(1);
        assertThat(list()).hasSize(1);
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void aTokenThatStaysRefusedIsSaid() {
        server.accept("another");

        ProviderException refusal = refusal(this::list);
        assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(refusal).hasMessageContaining("ExpiredAuthenticationToken");
        assertThat(refusal.nextStep()).contains("expired");
    }

    @Test
    void whatIsPrintedInPlaceOfATokenIsNotSent() throws IOException {
        try (AzureTester nonsense = new AzureTester(() -> "ERROR: please run az login")) {
            ProviderException refusal = refusal(() -> nonsense.provider().list());

            assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORISED);
            assertThat(refusal).hasMessage("the token of provider aci holds blanks or characters that no token has");
            assertThat(nonsense.server().requests()).isEmpty();
        }
    }

    @Test
    void noTokenIsEverInAMessage() {
        server.accept("another");
        StringWriter all = new StringWriter();
        refusal(this::list).printStackTrace(new PrintWriter(all));

        assertThat(all.toString()).doesNotContain("token-1").doesNotContain("token-2");
    }

    @Test
    void aMissingPermissionNamesTheRole() {
        fails(1, LIST, AciReply.error(403, "AuthorizationFailed", "The client does not have authorization"));

        ProviderException refusal = refusal(this::list);
        assertThat(refusal.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(refusal.nextStep()).contains("Azure Container Instances Contributor");
    }

    @Test
    void aSubscriptionThatIsNotThereIsNamed() {
        fails(1, LIST, AciReply.error(404, "SubscriptionNotFound", "The subscription could not be found."));

        ProviderException refusal = refusal(this::list);
        assertThat(refusal.kind()).isEqualTo(Kind.SANDBOX_NOT_FOUND);
        assertThat(refusal).hasMessageContaining(AzureTester.SUBSCRIPTION);
    }

    @Test
    void aShortPauseThatAzureAsksForIsKept() {
        fails(1, LIST, AciReply.error(429, "TooManyRequests", "slower").with("Retry-After", "1"));
        long start = System.nanoTime();

        assertThat(list()).hasSize(1);
        assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
    }

    @Test
    void aLongPauseThatAzureAsksForIsSaidAndKept() {
        fails(1, LIST, AciReply.error(429, "TooManyRequests", "slower").with("Retry-After", "300"));

        assertThat(refusal(this::list).nextStep()).contains("in 300 s");
        ProviderException again = refusal(this::list);
        assertThat(again.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(again.nextStep()).startsWith("it answers again in 2");
        assertThat(server.count("GET", LIST)).isEqualTo(1);
    }

    @Test
    void aFailureThatPassesIsNotSeen() {
        fails(2, LIST, AciReply.error(503, "ServiceUnavailable", "later"));
        server.fail(1, "GET", "/web", new AciFault.BreaksOff());

        assertThat(list()).hasSize(1);
    }

    @Test
    void aFailureThatStaysIsSaid() {
        fails(100, LIST, AciReply.error(500, "InternalServerError", "broken"));

        ProviderException refusal = refusal(this::list);
        assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refusal).hasMessageContaining("broken");
    }

    @Test
    void nothingThatMayHaveBegunIsSentTwice() {
        server.fail(1, "POST", "/exec", says(AciReply.error(503, "ServiceUnavailable", "later")));
        server.fail(1, "POST", "/restart", new AciFault.BreaksOff());

        refusal(() -> tester.provider().exec(AzureTester.id("web"), ExecRequest.of(List.of("true"))));
        assertThat(server.count("POST", "/exec")).isEqualTo(1);
        refusal(() -> tester.provider().change(AzureTester.id("web"), Lifecycle.RESTART));
        assertThat(server.count("POST", "/restart")).isEqualTo(1);
    }

    @Test
    void aGroupThatIsChangingIsAConflict() {
        server.fail(1, "POST", "/stop", says(AciReply.error(409, "ContainerGroupTransitioning", "still changing")));

        ProviderException refusal = refusal(() -> tester.provider().change(AzureTester.id("web"), Lifecycle.STOP));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal).hasMessageContaining("still changing");
    }

    @Test
    void answersWithoutEndOrSenseAreNotUnderstood() {
        server.fail(1, "GET", LIST, new AciFault.NeverEnds());
        ProviderException endless = refusal(this::list);
        assertThat(endless.kind()).isEqualTo(Kind.UNREACHABLE);

        fails(1, LIST, AciReply.json(200, "<html>sign in to this network</html>"));
        ProviderException senseless = refusal(this::list);
        assertThat(senseless.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(senseless).hasMessageContaining("not understood");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpAndTheNextQuestionIsAsked() {
        CountDownLatch until = new CountDownLatch(1);
        server.fail(1, "GET", LIST, new AciFault.IsSilent(until));
        try {
            ProviderException refusal = refusal(this::list);
            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refusal).hasMessageContaining("did not answer in time");
        } finally {
            until.countDown();
        }
        assertThat(list()).hasSize(1);
    }

    @Test
    void aRedirectionDoesNotGetTheToken() throws Exception {
        try (AciServer other = new AciServer()) {
            fails(1, LIST, AciReply.empty(302).with("Location", other.endpoint() + "/subscriptions"));

            assertThat(refusal(this::list)).hasMessageContaining("another address");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aNextPageOnAnotherServerDoesNotGetTheToken() throws Exception {
        try (AciServer other = new AciServer()) {
            fails(
                    1,
                    LIST,
                    AciReply.json(200, "{\"value\":[],\"nextLink\":\"" + other.endpoint() + "/subscriptions\"}"));

            assertThat(refusal(this::list)).hasMessageContaining("another server");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nothingThatIsListedEscapes() {
        fails(
                1,
                LIST,
                AciReply.json(
                        200,
                        "{\"value\":[{\"id\":\"/subscriptions/s/resourceGroups/../x/providers/p/q/..\",\"name\":\"..\"},"
                                + "{\"id\":\"/subscriptions/s/resourceGroups/r/providers/p/containerGroups/\\u001b[2J\"}]}"));
        assertThat(list()).isEmpty();

        String id = "/subscriptions/" + AzureTester.SUBSCRIPTION + "/resourceGroups/tests/providers/"
                + "Microsoft.ContainerInstance/containerGroups/web";
        server.fail(
                1,
                "GET",
                "/web",
                says(
                        AciReply.json(
                                200,
                                "{\"id\":\"" + id
                                        + "\",\"location\":\"\\u001b]0;x\\u0007\",\"properties\":{\"containers\":["
                                        + "{\"name\":\"web\",\"properties\":{\"image\":\"a\\u001b[31mb\"}},{\"name\":\"\\u001b[0m\"}]}}")));
        List<Sandbox> rows = list();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).facts().values())
                .allSatisfy(fact -> assertThat(fact).doesNotContain("\u001b", "\u0007"));
    }

    @Test
    void allSubscriptionsOfTheAccountAreListedAndOneWithoutPermissionIsLeftOut() {
        server.add("00000000-0000-0000-0000-000000000002", "other", "db", "db");
        AzureSettings all = new AzureSettings(
                "aci",
                List.of(),
                List.of(),
                new Access(server.endpoint(), Optional.empty(), Optional.of(() -> "token-1"), Optional.empty()));
        try (AzureProvider provider = new AzureProvider(all)) {
            assertThat(provider.list()).extracting(Sandbox::name).containsExactlyInAnyOrder("web", "db");

            fails(1, "000000000002/providers/Microsoft.ContainerInstance" + LIST, AciReply.error(403, "No", "no"));
            assertThat(provider.list()).extracting(Sandbox::name).containsExactly("web");
        }
    }

    @Test
    void onlyTheResourceGroupsThatAreNamedAreListed() {
        server.add(AzureTester.SUBSCRIPTION, "other", "db", "db");
        AzureSettings some = new AzureSettings(
                "aci",
                List.of(AzureTester.SUBSCRIPTION),
                List.of("other"),
                new Access(server.endpoint(), Optional.empty(), Optional.of(() -> "token-1"), Optional.empty()));
        try (AzureProvider provider = new AzureProvider(some)) {
            assertThat(provider.list()).extracting(Sandbox::name).containsExactly("db");
        }
        assertThat(server.requests()).noneMatch(request -> request.path().contains("resourceGroups/tests"));
    }

    private List<Sandbox> list() {
        return tester.provider().list();
    }

    private void fails(int times, String path, AciReply reply) {
        server.fail(times, "GET", path, says(reply));
    }

    private static AciFault says(AciReply reply) {
        return new AciFault.Says(reply);
    }

    private static ProviderException refusal(Runnable call) {
        ProviderException refusal = catchThrowableOfType(ProviderException.class, call::run);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.nextStep()).isNotBlank();
        return refusal;
    }
}
