package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls against a server that behaves badly. */
@Timeout(60)
final class HttpCallerTest {
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 1000);
    private static final Retries SOON =
            new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(30));

    private final MockWebServer server = new MockWebServer();
    private HttpCaller caller;

    @BeforeEach
    void startServer() throws IOException {
        server.start();
        caller = callerWith(LIMITS, SOON);
    }

    @AfterEach
    void stop() {
        caller.close();
        server.close();
    }

    private HttpCaller callerWith(HttpLimits limits, Retries retries) {
        return new HttpCaller(new HttpPlace("cloud", server.url("/").toString(), "the variable KEY"), limits, retries);
    }

    private Request get() {
        return new Request.Builder().url(server.url("/thing")).build();
    }

    private Request post() {
        return get().newBuilder().post(RequestBody.create(new byte[] {1})).build();
    }

    private void answer(int... statuses) {
        for (int status : statuses) {
            server.enqueue(new MockResponse.Builder().code(status).body("said").build());
        }
    }

    @Test
    void aQuestionIsRepeatedUntilTheServerIsWell() {
        answer(503, 500, 200);

        assertThat(caller.ask(get()).status()).isEqualTo(200);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void theLastFailureIsTheAnswerWhenItDoesNotPass() {
        answer(502, 502, 502, 200);

        assertThat(caller.ask(get()).status()).isEqualTo(502);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void whatMayHaveBeenDoneIsNotRepeated() {
        answer(503, 200);

        assertThat(caller.tell(post()).status()).isEqualTo(503);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatWasTurnedAwayIsRepeatedAfterThePauseThatTheServerAsksFor() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "1")
                .build());
        answer(200);
        long began = System.nanoTime();

        assertThat(caller.tell(post()).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerThatAsksForALongPauseIsLeftAlone() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "120")
                .build());

        assertThat(caller.ask(get()).status()).isEqualTo(429);
        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> caller.ask(get()));
        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused).hasMessageContaining("asked too often");
        assertThat(refused.nextStep()).contains("answers again in 1");
        assertThat(caller.quiet()).isGreaterThan(Duration.ofSeconds(60));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aQuestionWhoseConnectionDroppedIsRepeated() {
        drop();
        answer(200);

        assertThat(caller.ask(get()).status()).isEqualTo(200);
    }

    @Test
    void anOrderWhoseConnectionDroppedIsNotRepeated() {
        drop();
        answer(200);

        assertThatThrownBy(() -> caller.tell(post())).isInstanceOf(ProviderException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private void drop() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(1001)).build());

        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> caller.ask(get()));
        assertThat(refused).hasMessageContaining("more than 1000 bytes");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAfterItsTime() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (HttpCaller impatient =
                callerWith(new HttpLimits(Duration.ofSeconds(10), Duration.ofMillis(300), 1000), SOON)) {
            ProviderException refused = catchThrowableOfType(ProviderException.class, () -> impatient.ask(get()));

            assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refused).hasMessageContaining("did not answer in time");
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void credentialsAreNotCarriedToAnotherAddress() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .setHeader("Location", other.url("/thing"))
                    .build());

            HttpReply reply = caller.ask(get());

            assertThat(reply.status()).isEqualTo(307);
            assertThat(HttpFailures.refused(caller.place(), "to list", reply, "")
                            .nextStep())
                    .contains("credentials are not sent on");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void eachRefusalSaysWhatToDo() {
        answer(401, 403, 404);

        ProviderException unknown = HttpFailures.refused(caller.place(), "to list", caller.ask(get()), "no key");
        assertThat(unknown.kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(unknown).hasMessageContaining("no key");
        assertThat(unknown.nextStep()).contains("the variable KEY");
        assertThat(HttpFailures.refused(caller.place(), "to list", caller.ask(get()), "")
                        .kind())
                .isEqualTo(Kind.UNAUTHORISED);
        assertThat(HttpFailures.refused(caller.place(), "to list", caller.ask(get()), "")
                        .kind())
                .isEqualTo(Kind.FAILED);
    }

    @Test
    void whatAServerSaysCannotReachTheTerminal() {
        assertThat(HttpText.printable("a\u001b[31mb\u202e\nc")).isEqualTo("a [31mb  c");
    }

    @Test
    void nobodyListeningIsSaidAtOnce() {
        server.close();

        ProviderException refused = catchThrowableOfType(ProviderException.class, () -> caller.ask(get()));

        assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(refused.nextStep()).contains("check that it runs");
    }
}
