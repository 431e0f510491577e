package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sandbar.provider.http.SocketEvent.Closed;
import dev.sandbar.provider.http.SocketEvent.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WebSockets against a server that behaves badly. */
@Timeout(60)
final class WebSocketLinkTest {
    private static final SocketLimits SMALL = new SocketLimits(100_000, 64_000, Duration.ZERO);

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient client = HttpClients.make("test", HttpLimits.USUAL);
    private final Peer peer = new Peer();

    @BeforeEach
    void startServer() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        client.dispatcher().cancelAll();
        server.close();
    }

    private WebSocketLink open(SocketLimits limits) throws Exception {
        server.enqueue(new MockResponse.Builder().webSocketUpgrade(peer).build());
        return WebSocketLink.open(
                client, new Request.Builder().url(server.url("/socket")).build(), limits);
    }

    @Test
    void messagesArriveInOrderAndKnowWhetherTheyAreText() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            WebSocket other = peer.awaitSocket();
            other.send("text");
            other.send(ByteString.of((byte) 0, (byte) 255));
            other.close(1011, "{\"exitCode\":7}");

            assertThat(message(link).text()).isTrue();
            assertThat(message(link).bytes()).containsExactly(0, 255);
            assertThat(link.take()).contains(new Closed(1011, "{\"exitCode\":7}"));
        }
    }

    @Test
    void whatIsSentArrives() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            link.send(new byte[] {1, 2, 3, 4}, 1, 2);
            link.send("hello");

            assertThat(peer.received.take()).isEqualTo(ByteString.of((byte) 2, (byte) 3));
            assertThat(peer.received.take()).isEqualTo(ByteString.encodeUtf8("hello"));
        }
    }

    @Test
    void noCompressionIsOffered() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            assertThat(link.closed()).isFalse();
            assertThat(server.takeRequest().getHeaders().get("Sec-WebSocket-Extensions"))
                    .isNull();
        }
    }

    @Test
    void whoDoesNotReadLetsTheServerWait() throws Exception {
        ByteString chunk = ByteString.of(new byte[50_000]);
        int chunks = 200;
        try (WebSocketLink link = open(SMALL)) {
            WebSocket other = peer.awaitSocket();
            Thread sender = new Thread(() -> {
                for (int i = 0; i < chunks; i++) {
                    await().pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(1))
                            .atMost(Duration.ofSeconds(50))
                            .until(() -> other.queueSize() < 1_000_000);
                    other.send(chunk);
                }
            });
            sender.start();
            await().until(() -> other.queueSize() > 500_000);

            for (int i = 0; i < chunks; i++) {
                assertThat(message(link).bytes()).hasSize(chunk.size());
            }
            sender.join();
        }
    }

    @Test
    void aMessageWithoutEndBreaksTheConnection() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            peer.awaitSocket().send(ByteString.of(new byte[2_000_000]));

            assertThatThrownBy(link::take)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a message of more than");
        }
    }

    @Test
    void whatCameBeforeAConnectionBrokeIsStillGiven() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            WebSocket other = peer.awaitSocket();
            other.send("last words");
            await().until(() -> other.queueSize() == 0);
            server.close();

            assertThat(message(link).bytes()).isEqualTo("last words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThatThrownBy(link::take).isInstanceOf(IOException.class);
        }
    }

    @Test
    void closingWakesAReaderThatWaits() throws Exception {
        WebSocketLink link = open(SMALL);
        Thread closer = new Thread(link::close);
        closer.start();

        assertThat(link.take()).isEmpty();
        assertThat(link.closed()).isTrue();
        closer.join();
    }

    @Test
    void aWaitForAMessageHasAnEnd() throws Exception {
        try (WebSocketLink link = open(SMALL)) {
            assertThat(link.take(Duration.ofMillis(1))).isEmpty();
            assertThat(link.closed()).isFalse();
        }
    }

    @Test
    void aServerThatAnswersSomethingElseIsQuoted() {
        server.enqueue(
                new MockResponse.Builder().code(404).body("no such session").build());

        assertThatThrownBy(() -> WebSocketLink.open(
                        client, new Request.Builder().url(server.url("/socket")).build(), SMALL))
                .isInstanceOfSatisfying(HandshakeRefusedException.class, refused -> {
                    assertThat(refused.reply().status()).isEqualTo(404);
                    assertThat(refused.reply().text()).isEqualTo("no such session");
                });
    }

    private static Message message(WebSocketLink link) throws Exception {
        Optional<SocketEvent> event = link.take();
        assertThat(event).get().isInstanceOf(Message.class);
        return (Message) event.get();
    }

    /** The server's end. */
    private static final class Peer extends WebSocketListener {
        private final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
        private final BlockingQueue<ByteString> received = new LinkedBlockingQueue<>();

        WebSocket awaitSocket() throws InterruptedException {
            return sockets.take();
        }

        @Override
        public void onOpen(WebSocket socket, Response response) {
            sockets.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            received.add(ByteString.encodeUtf8(text));
        }

        @Override
        public void onMessage(WebSocket socket, ByteString bytes) {
            received.add(bytes);
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(1000, null);
        }
    }
}
