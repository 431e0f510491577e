package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The control API's calls that change sandboxes. */
final class Changes {
    /** The server itself waits up to 30 s for a start before it answers. */
    private static final Duration ANSWER = Duration.ofSeconds(45);

    private final DaytonaSettings settings;
    private final HttpCaller caller;
    private final Requests requests;
    private final Sandboxes sandboxes;
    private final Refusals refusals;
    private final StateWait waiting;

    Changes(DaytonaSettings settings, HttpCaller caller, Requests requests, Sandboxes sandboxes) {
        this.settings = settings;
        this.caller = caller;
        this.requests = requests;
        this.sandboxes = sandboxes;
        this.refusals = new Refusals(caller.place());
        this.waiting = new StateWait(settings, caller, requests, sandboxes);
    }

    /**
     * Creates a sandbox, or returns the one of that name.
     *
     * @param snapshot what it is made from, where that is not what the settings say
     */
    Sandbox create(String name, Optional<String> snapshot) {
        String wanted = settings.name() + "/" + HttpText.printable(name);
        Optional<Sandbox> there = called(name);
        if (there.isPresent()) {
            snapshot.ifPresent(other -> refuseOther(there.get(), other));
            return there.get();
        }
        Optional<String> from = snapshot.or(settings::snapshot);
        Request request = requests.to(sandboxes.url("sandbox"))
                .post(Requests.json(to -> {
                    to.writeStringField("name", name);
                    if (from.isPresent()) {
                        to.writeStringField("snapshot", from.get());
                    }
                    if (settings.target().isPresent()) {
                        to.writeStringField("target", settings.target().get());
                    }
                }))
                .build();
        String key = created(name, wanted, request);
        waiting.until(key, wanted, List.of(States.STARTED));
        return sandboxes.get(key).sandbox();
    }

    private static void refuseOther(Sandbox there, String snapshot) {
        String own = there.facts().getOrDefault(Described.SNAPSHOT, "");
        if (!own.equals(snapshot)) {
            throw new ProviderException(
                    Kind.CONFLICT,
                    there.qualifiedName() + " is there already, made from " + (own.isEmpty() ? "something else" : own),
                    "choose another name, or remove it first: sandbar rm " + there.qualifiedName());
        }
    }

    /** A connection that broke may have created it all the same: then it is there, and is not made twice. */
    private String created(String name, String wanted, Request request) {
        try {
            HttpReply reply = caller.tell(request, ANSWER);
            if (reply.done()) {
                return refusals.json(reply).at("id").text();
            }
            if (reply.status() != 409) {
                throw refusals.of("to create " + wanted, wanted, reply);
            }
            return called(name)
                    .map(sandbox -> sandbox.id().key())
                    .orElseThrow(() -> refusals.of("to create " + wanted, wanted, reply));
        } catch (ProviderException e) {
            if (e.kind() != Kind.UNREACHABLE) {
                throw e;
            }
            return called(name).map(sandbox -> sandbox.id().key()).orElseThrow(() -> e);
        }
    }

    private Optional<Sandbox> called(String name) {
        try {
            Sandbox found = sandboxes.find(name).sandbox();
            return found.name().equals(name) ? Optional.of(found) : Optional.empty();
        } catch (ProviderException e) {
            if (e.kind() == Kind.SANDBOX_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Changes a sandbox and waits until it has changed; what it is already is not asked for. */
    void change(String key, Lifecycle change) {
        Described now = sandboxes.get(key);
        switch (change) {
            case START, RESUME -> start(now);
            case STOP -> stop(now);
            case RESTART -> {
                stop(now);
                start(sandboxes.get(key));
            }
            case PAUSE -> {
                if (!now.state().equals(States.PAUSED)) {
                    post(now, "pause", States.PAUSED, States.STOPPED);
                }
            }
            case ARCHIVE -> archive(now);
            case EXTEND -> extend(now);
            case REMOVE -> {
                String sandbox = now.sandbox().qualifiedName();
                tell(requests.to(sandboxes.of(key)).delete().build(), "to remove " + sandbox, sandbox);
                waiting.until(key, sandbox, List.of());
            }
        }
    }

    private void start(Described now) {
        if (!now.state().equals(States.STARTED)) {
            post(now, "start", States.STARTED);
        }
    }

    private void stop(Described now) {
        if (now.sandbox().state() != SandboxState.STOPPED) {
            post(now, "stop", States.STOPPED, States.ARCHIVED);
        }
    }

    /** Only what is stopped can be archived. The service does it by itself then, and takes its time. */
    private void archive(Described now) {
        if (!now.state().equals(States.ARCHIVING) && !now.state().equals(States.ARCHIVED)) {
            stop(now);
            post(now, "archive", States.ARCHIVING, States.ARCHIVED);
        }
    }

    private void extend(Described now) {
        String key = now.sandbox().id().key();
        String sandbox = now.sandbox().qualifiedName();
        if (!now.sandbox().state().canExec()) {
            throw refusals.notRunning(sandbox, now.state().replace('_', ' '));
        }
        HttpUrl url = sandboxes.of(key, "last-activity");
        HttpReply reply = caller.ask(requests.to(url).post(Requests.nothing()).build());
        if (reply.status() == 404) {
            // Either the sandbox has gone meanwhile, or the service does not know this call.
            sandboxes.get(key);
            throw refusals.tooOldToExtend(sandbox);
        }
        if (!reply.done()) {
            throw refusals.of("to extend the time of " + sandbox, sandbox, reply);
        }
    }

    /** @param then any of these states ends it */
    private void post(Described now, String verb, String... then) {
        String sandbox = now.sandbox().qualifiedName();
        HttpUrl url = sandboxes.of(now.sandbox().id().key(), verb);
        tell(requests.to(url).post(Requests.nothing()).build(), "to " + verb + " " + sandbox, sandbox);
        waiting.until(now.sandbox().id().key(), sandbox, List.of(then));
    }

    private void tell(Request request, String what, String sandbox) {
        HttpReply reply = caller.tell(request, ANSWER);
        if (!reply.done()) {
            throw refusals.of(what, sandbox, reply);
        }
    }
}
