package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.OutputChunk;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.WorkingDirectory;

/**
 * Sends signals to everything that a command started, by a script in a second command as the container's root: ending
 * lxc-attach ends nothing inside.
 */
final class ContainerSignals {
    private final Methods methods;

    ContainerSignals(Methods methods) {
        this.methods = methods;
    }

    /** Signals all that carries the marker; without effect when nothing is left, or no container. */
    void send(Container container, String marker, Signal signal) {
        ExecRequest request = ExecRequest.of(Script.signal(marker, signal)).in(new WorkingDirectory.Required("/", "/"));
        try (Exec exec = methods.start(container, request, unused -> {})) {
            for (OutputChunk chunk = exec.read(); chunk != null; chunk = exec.read()) {
                // It counts what it found, which nobody wants to know here.
            }
            exec.await();
        } catch (ProviderException e) {
            if (!isNothingLeft(e)) {
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a container that has stopped nothing is left; in one that is paused everything is. */
    private static boolean isNothingLeft(ProviderException refusal) {
        return refusal.kind() == Kind.SANDBOX_NOT_FOUND
                || (refusal.kind() == Kind.NOT_RUNNING && !ContainerTrouble.isPaused(refusal));
    }
}
