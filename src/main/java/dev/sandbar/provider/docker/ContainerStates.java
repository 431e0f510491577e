package dev.sandbar.provider.docker;

import dev.sandbar.sandbox.SandboxState;

/** The engine's words for a container's state. */
final class ContainerStates {
    private ContainerStates() {}

    static SandboxState of(String word) {
        return switch (word) {
            case "created", "configured", "initialized" -> SandboxState.CREATED;
            case "running" -> SandboxState.RUNNING;
            case "restarting" -> SandboxState.STARTING;
            case "paused" -> SandboxState.PAUSED;
            case "removing", "stopping" -> SandboxState.STOPPING;
            case "exited", "stopped" -> SandboxState.STOPPED;
            case "dead" -> SandboxState.FAILED;
            default -> SandboxState.UNKNOWN;
        };
    }
}
