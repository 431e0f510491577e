package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The requests of a library's client, under the rules of our own calls. */
@Timeout(60)
final class RepeatingTest {
    private static final Retries SOON =
            new Retries(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(30));

    private final MockWebServer server = new MockWebServer();
    private final Repeating repeating = new Repeating(SOON);
    private OkHttpClient client;

    @BeforeEach
    void startServer() throws IOException {
        server.start();
        client = HttpClients.make("cloud", HttpLimits.USUAL)
                .newBuilder()
                .addInterceptor(repeating)
                .addInterceptor(new WholeBodies(100))
                .build();
    }

    @AfterEach
    void stop() {
        client.dispatcher().executorService().shutdown();
        server.close();
    }

    @Test
    void aQuestionIsRepeatedUntilItsAnswerIsWhole() throws IOException {
        answer(503);
        server.enqueue(new MockResponse.Builder()
                .body("half of it")
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        answer(200);

        assertThat(send(get())).isEqualTo("said");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void whatMayHaveBeenDoneIsSentOnce() throws IOException {
        answer(503, 200);

        try (Response response = client.newCall(post()).execute()) {
            assertThat(response.code()).isEqualTo(503);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedForBeingTooOftenIsSentAgain() throws IOException {
        answer(429, 200);

        assertThat(send(post())).isEqualTo("said");
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAlone() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "300")
                .build());

        try (Response response = client.newCall(get()).execute()) {
            assertThat(response.code()).isEqualTo(429);
        }
        assertThat(repeating.quiet()).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300));
        AskedTooOftenException often = catchThrowableOfType(AskedTooOftenException.class, () -> send(get()));
        assertThat(often.pause()).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(300));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLongIsNotAskedForAgain() {
        server.enqueue(new MockResponse.Builder().body("x".repeat(101)).build());

        assertThatThrownBy(() -> send(get())).isInstanceOf(TooLongException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private Request get() {
        return new Request.Builder().url(server.url("/thing")).build();
    }

    private Request post() {
        return get().newBuilder().post(RequestBody.create(new byte[] {1})).build();
    }

    private String send(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }

    private void answer(int... statuses) {
        for (int status : statuses) {
            server.enqueue(new MockResponse.Builder().code(status).body("said").build());
        }
    }
}
