package dev.sandbar.provider.proxmox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.Retries;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class TicketAuthenticationTest {
    private final MockWebServer server = new MockWebServer();
    private final AtomicLong clock = new AtomicLong();
    private HttpCaller caller;
    private TicketAuthentication authentication;

    @BeforeEach
    void connect() throws IOException {
        server.start();
        caller = new HttpCaller(new HttpPlace("pve", "loopback", "password"), HttpLimits.USUAL, Retries.USUAL);
        authentication = new TicketAuthentication(
                caller, server.url("/access/ticket"), new Login.Password("root@pam", () -> "secret"), clock::get);
    }

    @AfterEach
    void disconnect() {
        caller.close();
        server.close();
    }

    @Test
    void aTicketIsUsedForAnHourAndThenExchangedForAnother() throws Exception {
        give("first");
        give("second");

        assertThat(signed(false).header("Cookie")).isEqualTo("PVEAuthCookie=first");
        clock.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(signed(false).header("Cookie")).isEqualTo("PVEAuthCookie=first");
        clock.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(signed(false).header("Cookie")).isEqualTo("PVEAuthCookie=second");

        assertThat(body()).contains("password=secret");
        assertThat(body()).contains("password=first");
    }

    @Test
    void aTicketThatIsNotGoodForAnotherMakesALoginNecessary() throws Exception {
        give("first");
        server.enqueue(new MockResponse.Builder().code(401).build());
        give("third");
        signed(false);
        clock.addAndGet(Duration.ofHours(3).toNanos());

        assertThat(signed(false).header("Cookie")).isEqualTo("PVEAuthCookie=third");
        body();
        assertThat(body()).contains("password=first");
        assertThat(body()).contains("password=secret");
    }

    @Test
    void onlyWhatChangesSomethingCarriesTheProtection() {
        give("PVE:root@pam:1::a/b+c==");

        assertThat(signed(false).header("CSRFPreventionToken")).isNull();
        Request change = signed(true);
        assertThat(change.header("CSRFPreventionToken")).isEqualTo("protects");
        assertThat(change.header("Cookie")).isEqualTo("PVEAuthCookie=PVE%3Aroot%40pam%3A1%3A%3Aa%2Fb%2Bc%3D%3D");
    }

    private void give(String ticket) {
        server.enqueue(new MockResponse.Builder()
                .body("{\"data\":{\"ticket\":\"" + ticket + "\",\"CSRFPreventionToken\":\"protects\"}}")
                .build());
    }

    private Request signed(boolean changes) {
        Request.Builder request = new Request.Builder().url(server.url("/"));
        authentication.sign(request, changes);
        return request.build();
    }

    private String body() throws InterruptedException {
        return server.takeRequest().getBody().utf8();
    }
}
