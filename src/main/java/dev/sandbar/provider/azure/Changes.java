package dev.sandbar.provider.azure;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxState;
import java.time.Duration;

/** Starts, stops and restarts container groups, all containers of each at once, and waits until that is done. */
final class Changes {
    /** Azure may have to find a machine and to fetch an image. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Management management;
    private final Inventory inventory;
    private final Duration pause;

    Changes(Management management, Inventory inventory) {
        this(management, inventory, Duration.ofSeconds(1));
    }

    /** @param pause between two looks at the state */
    Changes(Management management, Inventory inventory, Duration pause) {
        this.management = management;
        this.inventory = inventory;
        this.pause = pause;
    }

    void make(Target target, Lifecycle change) {
        Sandbox before = inventory.row(target);
        GroupKey group = target.key().group();
        switch (change) {
            case START -> {
                if (before.state() != SandboxState.RUNNING) {
                    management.start(group, target.sandbox());
                }
            }
            case STOP -> {
                if (before.state() != SandboxState.STOPPED) {
                    management.stop(group, target.sandbox());
                }
            }
            case RESTART -> management.restart(group, target.sandbox());
            case PAUSE, RESUME, ARCHIVE, EXTEND, REMOVE ->
                throw new IllegalArgumentException("refused before: " + change);
        }
        await(target, change, before);
    }

    private void await(Target target, Lifecycle change, Sandbox before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Sandbox now = inventory.row(target);
        while (!isDone(change, before, now)) {
            if (now.state() == SandboxState.FAILED && before.state() != SandboxState.FAILED) {
                throw new ProviderException(
                        Kind.FAILED,
                        target.sandbox() + " failed while it was to " + change.verb() + ": " + now.status(),
                        "see why with: sandbar logs " + target.sandbox());
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ProviderException(
                        Kind.FAILED,
                        target.sandbox() + " did not " + change.verb() + " within " + PATIENCE.toMinutes()
                                + " minutes, and is " + now.state().word(),
                        "look again with: sandbar ls");
            }
            sleep(target);
            now = inventory.row(target);
        }
    }

    /** A container that has nothing more to do may have ended before anybody looked. */
    private static boolean isDone(Lifecycle change, Sandbox before, Sandbox now) {
        if (change == Lifecycle.STOP) {
            return now.state() == SandboxState.STOPPED;
        }
        boolean anew = !now.created().equals(before.created());
        if (change == Lifecycle.START) {
            return now.state() == SandboxState.RUNNING || (anew && now.state() == SandboxState.STOPPED);
        }
        return anew && (now.state() == SandboxState.RUNNING || now.state() == SandboxState.STOPPED);
    }

    private void sleep(Target target) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.UNREACHABLE,
                    "waiting for " + target.sandbox() + " was broken off",
                    "look how far it is with: sandbar ls",
                    e);
        }
    }
}
