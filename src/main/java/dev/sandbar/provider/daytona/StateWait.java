package dev.sandbar.provider.daytona;

import dev.sandbar.provider.http.HttpCaller;
import dev.sandbar.provider.http.HttpReply;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until a sandbox has reached a state. */
final class StateWait {
    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    private final DaytonaSettings settings;
    private final HttpCaller caller;
    private final Requests requests;
    private final Sandboxes sandboxes;
    private final Refusals refusals;

    StateWait(DaytonaSettings settings, HttpCaller caller, Requests requests, Sandboxes sandboxes) {
        this.settings = settings;
        this.caller = caller;
        this.requests = requests;
        this.sandboxes = sandboxes;
        this.refusals = new Refusals(caller.place());
    }

    /**
     * Waits for one of some states.
     *
     * @param sandbox what to call it towards people
     * @param wanted Daytona's own words; none when it must be gone
     * @throws ProviderException when it fails, or takes longer than the settings allow
     */
    void until(String key, String sandbox, List<String> wanted) {
        long deadline = System.nanoTime() + settings.timing().change().toNanos();
        Duration pause = FIRST_LOOK;
        while (true) {
            Optional<Described> now = look(key);
            if (now.isEmpty() ? wanted.isEmpty() : wanted.contains(now.get().state())) {
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
