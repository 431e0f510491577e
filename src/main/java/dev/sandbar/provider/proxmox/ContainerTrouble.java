package dev.sandbar.provider.proxmox;

import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.SandboxState;
import java.util.Optional;

/** Why nothing can run in a container. */
final class ContainerTrouble {
    private static final String PAUSED = " is paused";

    private ContainerTrouble() {}

    /** What is wrong with a container in that state; empty when it runs. */
    static Optional<ProviderException> of(String called, SandboxState state) {
        return switch (state) {
            case RUNNING -> Optional.empty();
            case PAUSED ->
                Optional.of(new ProviderException(
                        Kind.NOT_RUNNING, called + PAUSED, "resume it with: sandbar resume " + called));
            case CREATED, STARTING, STOPPING, STOPPED, FAILED, UNKNOWN ->
                Optional.of(new ProviderException(
                        Kind.NOT_RUNNING,
                        called + " is not running, it is " + state.word(),
                        "start it with: sandbar start " + called));
        };
    }

    static ProviderException notFound(String called) {
        return new ProviderException(
                Kind.SANDBOX_NOT_FOUND, "there is no sandbox " + called, "see what there is with: sandbar ls");
    }

    /** Whether {@code refusal} is the one of a paused container. */
    static boolean isPaused(ProviderException refusal) {
        return String.valueOf(refusal.getMessage()).endsWith(PAUSED);
    }
}
