package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.provider.json.Json;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/** The control API's calls that look at sandboxes. */
final class Sandboxes {
    private static final int PAGE = 200;
    /** Far more than anybody has: ends a list whose pages lead to each other. */
    private static final int MOST_PAGES = 100;

    private final DaytonaSettings settings;
    private final HttpCaller caller;
    private final Requests requests;
    private final Refusals refusals;

    Sandboxes(DaytonaSettings settings, HttpCaller caller, Requests requests, Refusals refusals) {
        this.settings = settings;
        this.caller = caller;
        this.requests = requests;
        this.refusals = refusals;
    }

    /** All of them, page by page; servers before 0.180 give one bare array instead. */
    List<Described> list() {
        List<Described> all = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Json answer = page(cursor);
            List<Json> items = answer.value() instanceof List
                    ? answer.items()
                    : answer.at("items").items();
            items.stream()
                    .filter(Described::isUsable)
                    .map(json -> Described.read(settings.name(), json))
                    .forEach(all::add);
            cursor = answer.at("nextCursor").text();
            if (cursor.isEmpty()) {
                return all;
            }
        }
        return all;
    }

    private Json page(String cursor) {
        HttpUrl.Builder url = url("sandbox").newBuilder().addQueryParameter("limit", Integer.toString(PAGE));
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        HttpReply reply = caller.ask(requests.to(url.build()).build());
        if (!reply.done()) {
            throw refusals.of("to list sandboxes", settings.name(), reply);
        }
        return refusals.json(reply);
    }

    /** The one of that name or id, or the only one whose id begins so. */
    Described find(String nameOrKey) {
        String wanted = settings.name() + "/" + HttpText.printable(nameOrKey);
        if (nameOrKey.isBlank() || nameOrKey.equals(".") || nameOrKey.equals("..")) {
            throw refusals.notFound(wanted);
        }
        HttpReply reply = caller.ask(requests.to(of(nameOrKey)).build());
        if (reply.done()) {
            Json json = refusals.json(reply);
            if (Described.isUsable(json)) {
                return Described.read(settings.name(), json);
            }
        } else if (reply.status() != 404) {
            throw refusals.of("to show " + wanted, wanted, reply);
        }
        return beginningWith(nameOrKey, wanted);
    }

    private Described beginningWith(String key, String wanted) {
        List<Described> found = list().stream()
                .filter(one -> one.sandbox().id().key().startsWith(key))
                .toList();
        if (found.size() > 1) {
            throw new ProviderException(
                    Kind.AMBIGUOUS, wanted + " could be more than one sandbox", "type more of its name or key");
        }
        return found.stream().findFirst().orElseThrow(() -> refusals.notFound(wanted));
    }

    /** The one of exactly that id. */
    Described get(String key) {
        Described found = find(key);
        if (!found.sandbox().id().key().equals(key)) {
            throw refusals.notFound(settings.name() + "/" + HttpText.printable(key));
        }
        return found;
    }

    /** The address of one sandbox, followed by {@code more}. */
    HttpUrl of(String key, String... more) {
        HttpUrl.Builder url = url("sandbox").newBuilder().addPathSegment(key);
        for (String segment : more) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    HttpUrl url(String segment) {
        HttpUrl base = Objects.requireNonNull(HttpUrl.get(settings.url()), "an address of another scheme than http");
        return base.newBuilder().addPathSegment(segment).build();
    }
}
