package dev.sandbar.provider.proxmox.api;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpClients;
import dev.sandbar.provider.http.HttpFailures;
import dev.sandbar.provider.http.HttpLimits;
import dev.sandbar.provider.http.HttpPlace;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.Retries;
import dev.sandbar.provider.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The calls of one cluster's API. */
public final class ProxmoxApi implements AutoCloseable {
    private static final int REFUSED = 401;

    private final HttpCaller caller;
    private final HttpUrl base;
    private final Authentication authentication;

    /** Connects to nobody yet. */
    public ProxmoxApi(ApiPlace place) {
        this(place, HttpLimits.USUAL, Retries.USUAL);
    }

    /** The same with other patience. */
    public ProxmoxApi(ApiPlace place, HttpLimits limits, Retries retries) {
        OkHttpClient client = ServerTrust.in(HttpClients.make(place.name(), limits), place.fingerprint());
        HttpPlace words =
                new HttpPlace(place.name(), place.url().toString(), "token, or user and password, of " + place.name());
        this.caller = new HttpCaller(client, words, limits, retries);
        this.base = Objects.requireNonNull(HttpUrl.get(place.url()))
                .newBuilder()
                .addPathSegments("api2/json")
                .build();
        this.authentication = authentication(place.login());
    }

    private Authentication authentication(Login login) {
        if (login instanceof Login.Password password) {
            return new TicketAuthentication(
                    caller, url(List.of("access", "ticket")).build(), password, System::nanoTime);
        }
        return new TokenAuthentication(place().name(), ((Login.Token) login).token());
    }

    /**
     * What is asked for.
     *
     * @param path below {@code /api2/json}; each is one segment, whatever is in it
     * @param what it is, as the object of "refuses": {@code to start pve/100}
     * @param called the container that it is about, or the provider
     */
    record Call(List<String> path, String what, String called) {
        Call {
            path = List.copyOf(path);
        }
    }

    /** Reads; repeated while the server is busy. */
    Json get(Call call, Map<String, String> query) {
        HttpUrl.Builder url = url(call.path());
        query.forEach(url::addQueryParameter);
        return data(call, sent(new Request.Builder().url(url.build()), false, true));
    }

    /** Reads what the server refuses with a status that it also has for its own troubles: asked once only. */
    Json getOnce(Call call) {
        return data(call, sent(new Request.Builder().url(url(call.path()).build()), false, false));
    }

    /** Changes something. */
    Json post(Call call, Map<String, String> fields) {
        return data(call, posted(call, fields));
    }

    /** The same, with the answer as it is. */
    HttpReply posted(Call call, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        Request.Builder request =
                new Request.Builder().url(url(call.path()).build()).post(form.build());
        return sent(request, true, false);
    }

    /** Deletes something; Proxmox takes the fields in the address. */
    Json delete(Call call, Map<String, String> query) {
        HttpUrl.Builder url = url(call.path());
        query.forEach(url::addQueryParameter);
        return data(call, sent(new Request.Builder().url(url.build()).delete(), true, false));
    }

    /** A request that shows who asks, for a WebSocket. */
    Request signed(Call call, Map<String, String> query) {
        HttpUrl.Builder url = url(call.path());
        query.forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder().url(url.build());
        authentication.sign(request, false);
        return request.build();
    }

    OkHttpClient client() {
        return caller.client();
    }

    HttpPlace place() {
        return caller.place();
    }

    /** How long the server wants to be left alone from now on. */
    public Duration quiet() {
        return caller.quiet();
    }

    private HttpUrl.Builder url(List<String> path) {
        HttpUrl.Builder url = base.newBuilder();
        path.forEach(url::addPathSegment);
        return url;
    }

    /** Who is not let in has had nothing done, so the request may be sent again with another proof. */
    private HttpReply sent(Request.Builder request, boolean changes, boolean repeatable) {
        HttpReply reply = once(request, changes, repeatable);
        return reply.status() == REFUSED && authentication.renew() ? once(request, changes, repeatable) : reply;
    }

    private HttpReply once(Request.Builder request, boolean changes, boolean repeatable) {
        authentication.sign(request, changes);
        return repeatable ? caller.ask(request.build()) : caller.tell(request.build());
    }

    private Json data(Call call, HttpReply reply) {
        if (!reply.done()) {
            throw ApiFailures.refused(place(), call.what(), call.called(), reply);
        }
        try {
            return reply.json().at("data");
        } catch (IOException e) {
            throw HttpFailures.unreachable(place(), e);
        }
    }

    @Override
    public void close() {
        caller.close();
    }
}
