package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Finds the toolboxes of sandboxes that run. */
final class Toolboxes {
    private final HttpCaller caller;
    private final Requests requests;
    private final Sandboxes sandboxes;
    private final Refusals refusals;

    Toolboxes(HttpCaller caller, Requests requests, Sandboxes sandboxes) {
        this.caller = caller;
        this.requests = requests;
        this.sandboxes = sandboxes;
        this.refusals = new Refusals(caller.place());
    }

    /**
     * The toolbox of that sandbox.
     *
     * @throws ProviderException with {@code NOT_RUNNING} when it has none at the moment
     */
    Toolbox running(Described described) {
        String sandbox = described.sandbox().qualifiedName();
        if (!described.sandbox().state().canExec()) {
            throw refusals.notRunning(sandbox, described.state().replace('_', ' '));
        }
        String key = described.sandbox().id().key();
        String proxy = described.toolbox().isEmpty() ? asked(key, sandbox) : described.toolbox();
        HttpUrl base = HttpUrl.parse(proxy);
        if (base == null || !isSafe(base)) {
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    caller.place().name() + " says that " + sandbox + " is reached at " + HttpText.printable(proxy)
                            + ", where the key would travel unprotected",
                    "ask who runs the service for an address with https");
        }
        return new Toolbox(base.newBuilder().addPathSegment(key).build(), sandbox, caller, requests);
    }

    /** The key went to the service over TLS, and must not leave without it. */
    private boolean isSafe(@Nullable HttpUrl proxy) {
        return proxy != null && (proxy.isHttps() || !sandboxes.url("").isHttps());
    }

    private String asked(String key, String sandbox) {
        HttpReply reply =
                caller.ask(requests.to(sandboxes.of(key, "toolbox-proxy-url")).build());
        if (!reply.done()) {
            throw refusals.of("to reach " + sandbox, sandbox, reply);
        }
        return refusals.json(reply).at("url").text();
    }
}
