package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A ticket that the server gives for a password, or for a ticket that is still good. */
final class TicketAuthentication implements Authentication {
    /** A ticket is good for two hours. */
    private static final Duration RENEWED_AFTER = Duration.ofHours(1);

    private final HttpCaller caller;
    private final HttpUrl url;
    private final Login.Password login;
    private final LongSupplier clock;
    private @Nullable Ticket ticket;

    private record Ticket(String text, String protection, long since) {}

    /**
     * @param url of the call that gives tickets
     * @param clock tells nanoseconds
     */
    TicketAuthentication(HttpCaller caller, HttpUrl url, Login.Password login, LongSupplier clock) {
        this.caller = caller;
        this.url = url;
        this.login = login;
        this.clock = clock;
    }

    @Override
    public void sign(Request.Builder request, boolean changes) {
        Ticket good = good();
        request.header("Cookie", "PVEAuthCookie=" + URLEncoder.encode(good.text(), StandardCharsets.UTF_8));
        if (changes) {
            request.header("CSRFPreventionToken", good.protection());
        }
    }

    private synchronized Ticket good() {
        Ticket present = ticket;
        if (present == null) {
            return login();
        }
        if (clock.getAsLong() - present.since() < RENEWED_AFTER.toNanos()) {
            return present;
        }
        HttpReply reply = ask(present.text());
        return reply.done() ? take(reply) : login();
    }

    @Override
    public synchronized boolean renew() {
        login();
        return true;
    }

    private Ticket login() {
        ticket = null;
        HttpReply reply = ask(login.password().read());
        if (reply.done()) {
            return take(reply);
        }
        throw HttpFailures.refused(caller.place(), "a login as " + login.user(), reply, ApiFailures.message(reply));
    }

    private HttpReply ask(String password) {
        FormBody form = new FormBody.Builder()
                .add("username", login.user())
                .add("password", password)
                .build();
        return caller.tell(new Request.Builder().url(url).post(form).build());
    }

    private Ticket take(HttpReply reply) {
        try {
            Json data = reply.json().at("data");
            String text = data.at("ticket").text();
            if (text.isEmpty() || !data.at("NeedTFA").missing()) {
                throw new ProviderException(
                        Kind.UNAUTHORISED,
                        caller.place().name() + " wants a second factor from " + login.user(),
                        "make an API token for Sandbar and configure it as token");
            }
            Ticket taken = new Ticket(text, data.at("CSRFPreventionToken").text(), clock.getAsLong());
            ticket = taken;
            return taken;
        } catch (IOException e) {
            throw HttpFailures.unreachable(caller.place(), e);
        }
    }
}
