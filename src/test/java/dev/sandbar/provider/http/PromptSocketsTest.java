package dev.sandbar.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Nothing that is written waits for the other side. */
final class PromptSocketsTest {
    @Test
    void requestsAndMessagesAreSentAtOnce() throws IOException {
        OkHttpClient client = HttpClients.make("prompt", HttpLimits.USUAL);

        for (SocketFactory sockets : new SocketFactory[] {client.socketFactory(), new MeteredSockets(1024).factory()}) {
            try (Socket socket = sockets.createSocket()) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }
}
