package dev.sandbar.app.console;

import dev.sandbar.app.console.ConsoleSetup.Current;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The sandboxes that providers told last, for those who are not the screen; for any thread. */
final class KnownSandboxes {
    private final Map<String, List<Sandbox>> known = new ConcurrentHashMap<>();
    private final AtomicBoolean recalled = new AtomicBoolean();
    private volatile Optional<SandboxId> meant = Optional.empty();
    private final Current current;
    private final Mailbox mailbox;

    KnownSandboxes(Current current, Mailbox mailbox) {
        this.current = current;
        this.mailbox = mailbox;
    }

    /** A provider told all that it has; the sandbox that was selected at the end of the last time is selected again. */
    void listed(String provider, List<Sandbox> sandboxes) {
        known.put(provider, List.copyOf(sandboxes));
        if (!recalled.get()) {
            current.name().flatMap(this::named).ifPresent(this::recall);
        }
    }

    private void recall(Sandbox sandbox) {
        if (recalled.compareAndSet(false, true)) {
            mailbox.post(new Event.CurrentChanged(Optional.of(sandbox.id())));
        }
    }

    /** All of them. */
    List<Sandbox> all() {
        List<Sandbox> all = new ArrayList<>();
        known.values().forEach(all::addAll);
        return all;
    }

    /** The one that is called so, with its provider or, where that is clear, without. */
    Optional<Sandbox> named(String name) {
        List<Sandbox> found = all().stream()
                .filter(sandbox -> sandbox.qualifiedName().equals(name)
                        || sandbox.name().equals(name)
                        || sandbox.id().key().equals(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one that a line means which names none, as the screen said last. */
    Optional<Sandbox> meant() {
        Optional<SandboxId> id = meant;
        return all().stream()
                .filter(sandbox -> id.filter(sandbox.id()::equals).isPresent())
                .findFirst();
    }

    void meant(Optional<SandboxId> sandbox) {
        meant = sandbox;
    }
}
