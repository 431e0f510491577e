package dev.sandbar.provider.docker;

import static org.awaitility.Awaitility.await;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a watch has told last. */
final class Watched implements SandboxWatcher {
    private List<Sandbox> sandboxes = List.of();
    private ProviderException failure;
    private int lists;

    @Override
    public synchronized void listed(List<Sandbox> now) {
        sandboxes = now;
        failure = null;
        lists++;
    }

    @Override
    public synchronized void failed(ProviderException reason) {
        failure = reason;
    }

    synchronized int lists() {
        return lists;
    }

    synchronized Optional<ProviderException> failure() {
        return Optional.ofNullable(failure);
    }

    synchronized Optional<SandboxState> state(String name) {
        return sandboxes.stream()
                .filter(sandbox -> sandbox.name().equals(name))
                .map(Sandbox::state)
                .findFirst();
    }

    void awaits(Duration atMost, Predicate<Watched> condition) {
        await().pollInterval(Duration.ofMillis(10)).atMost(atMost).until(() -> condition.test(this));
    }
}
