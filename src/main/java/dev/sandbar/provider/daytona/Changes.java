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

/** The control API's calls that change sandboxes, and the waiting until they have. */
final class Changes {
    /** The server itself waits up to 30 s for a start before it answers. */
    private static final Duration ANSWER = Duration.ofSeconds(45);

    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final DaytonaSettings settings;
    private final HttpCaller caller;
    private final Requests requests;
    private final Sandboxes sandboxes;
    private final Refusals refusals;

    Changes(DaytonaSettings settings, HttpCaller caller, Requests requests, Sandboxes sandboxes) {
        this.settings = settings;
        this.caller = caller;
        this.requests = requests;
        this.sandboxes = sandboxes;
        this.refusals = new Refusals(caller.place());
    }

    /** Creates a sandbox from the snapshot of the settings, or returns the one of that name. */
    Sandbox create(String name) {
        String wanted = settings.name() + "/" + HttpText.printable(name);
        Optional<Sandbox> there = called(name);
        if (there.isPresent()) {
            return there.get();
        }
        Request request = requests.to(sandboxes.url("sandbox"))
                .post(Requests.json(to -> {
                    to.writeStringField("name", name);
                    if (settings.snapshot().isPresent()) {
                        to.writeStringField("snapshot", settings.snapshot().get());
                    }
                    if (settings.target().isPresent()) {
                        to.writeStringField("target", settings.target().get());
                    }
                }))
                .build();
        String key = created(name, wanted, request);
        awaitState(key, wanted, List.of(SandboxState.RUNNING));
        return sandboxes.get(key).sandbox();
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

    /**
     * Changes a sandbox and waits until it has changed; what it is already is not asked for, but to start what runs
     * extends its time.
     */
    void change(String key, Lifecycle change) {
        Described now = sandboxes.get(key);
        String sandbox = now.sandbox().qualifiedName();
        SandboxState state = now.sandbox().state();
        switch (change) {
            case START, RESUME -> start(key, sandbox, state);
            case STOP -> stop(key, sandbox, state);
            case RESTART -> {
                stop(key, sandbox, state);
                start(key, sandbox, SandboxState.STOPPED);
            }
            case PAUSE -> {
                if (state != SandboxState.PAUSED) {
                    post(key, sandbox, "pause");
                    awaitState(key, sandbox, List.of(SandboxState.PAUSED, SandboxState.STOPPED));
                }
            }
            case REMOVE -> {
                tell(requests.to(sandboxes.of(key)).delete().build(), "to remove " + sandbox, sandbox);
                awaitState(key, sandbox, List.of());
            }
        }
    }

    private void start(String key, String sandbox, SandboxState state) {
        if (state == SandboxState.RUNNING) {
            extend(key, sandbox);
        } else {
            post(key, sandbox, "start");
            awaitState(key, sandbox, List.of(SandboxState.RUNNING));
        }
    }

    /** Gives what runs its full time again until it stops by itself, where the server knows how. */
    private void extend(String key, String sandbox) {
        HttpUrl url = sandboxes.of(key, "last-activity");
        HttpReply reply = caller.ask(requests.to(url).post(Requests.nothing()).build());
        if (!reply.done() && reply.status() != 404) {
            throw refusals.of("to extend the time of " + sandbox, sandbox, reply);
        }
    }

    private void stop(String key, String sandbox, SandboxState state) {
        if (state != SandboxState.STOPPED) {
            post(key, sandbox, "stop");
            awaitState(key, sandbox, List.of(SandboxState.STOPPED));
        }
    }

    private void post(String key, String sandbox, String verb) {
        HttpUrl url = sandboxes.of(key, verb);
        tell(requests.to(url).post(Requests.nothing()).build(), "to " + verb + " " + sandbox, sandbox);
    }

    private void tell(Request request, String what, String sandbox) {
        HttpReply reply = caller.tell(request, ANSWER);
        if (!reply.done()) {
            throw refusals.of(what, sandbox, reply);
        }
    }

    /** @param wanted any of these; none when it must be gone */
    private void awaitState(String key, String sandbox, List<SandboxState> wanted) {
        long deadline = System.nanoTime() + settings.timing().change().toNanos();
        Duration pause = FIRST_LOOK;
        while (true) {
            Optional<Described> now = look(key);
            if (now.isEmpty()
                    ? wanted.isEmpty()
                    : wanted.contains(now.get().sandbox().state())) {
                return;
            }
            String state = now.map(Described::state).orElse("gone");
            if (now.isEmpty() || now.get().sandbox().state() == SandboxState.FAILED) {
                throw failed(
                        sandbox,
                        now.map(described -> described.sandbox().status()).orElse(state));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ProviderException(
                        Kind.CONFLICT,
                        sandbox + " is still " + state + " after "
                                + settings.timing().change().toSeconds() + " s",
                        "see what becomes of it with: sandbar ls");
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_LOOK) > 0 ? LONGEST_LOOK : pause.multipliedBy(2);
        }
    }

    private Optional<Described> look(String key) {
        HttpReply reply = caller.ask(requests.to(sandboxes.of(key)).build());
        if (reply.status() == 404) {
            return Optional.empty();
        }
        if (!reply.done()) {
            throw refusals.of("to show " + settings.name() + "/" + key, settings.name() + "/" + key, reply);
        }
        return Optional.of(refusals.json(reply))
                .filter(Described::isUsable)
                .map(json -> Described.read(settings.name(), json));
    }

    private static ProviderException failed(String sandbox, String state) {
        return new ProviderException(
                Kind.FAILED,
                sandbox + " is " + state,
                "look at it with inspect; remove it and create it anew if need be");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.CONFLICT, "waiting for a change was broken off", "see what becomes of it with: sandbar ls", e);
        }
    }
}
