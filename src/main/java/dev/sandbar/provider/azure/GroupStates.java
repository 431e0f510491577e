package dev.sandbar.provider.azure;

import com.azure.resourcemanager.containerinstance.fluent.models.ContainerGroupInner;
import com.azure.resourcemanager.containerinstance.models.ContainerPropertiesInstanceView;
import com.azure.resourcemanager.containerinstance.models.ContainerState;
import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.SandboxState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Azure's words for states, which its interface does not list: unknown ones are passed on as they are. */
final class GroupStates {
    private static final int LONGEST = 60;

    private GroupStates() {}

    static SandboxState state(ContainerGroupInner group, @Nullable ContainerState container) {
        String provisioning = lower(group.provisioningState());
        if (provisioning.equals("deleting")) {
            return SandboxState.STOPPING;
        }
        String whole =
                group.instanceView() == null ? "" : lower(group.instanceView().state());
        if (whole.equals("stopped")) {
            return SandboxState.STOPPED;
        }
        return switch (container == null ? "" : lower(container.state())) {
            case "running" -> SandboxState.RUNNING;
            case "waiting" -> SandboxState.STARTING;
            case "terminated" -> whole.equals("failed") ? SandboxState.FAILED : SandboxState.STOPPED;
            default -> ofGroup(whole.isEmpty() ? provisioning : whole);
        };
    }

    private static SandboxState ofGroup(String word) {
        return switch (word) {
            case "pending", "creating", "repairing", "updating" -> SandboxState.STARTING;
            case "failed", "canceled", "unhealthy", "notaccessible" -> SandboxState.FAILED;
            case "stopped" -> SandboxState.STOPPED;
            default -> SandboxState.UNKNOWN;
        };
    }

    /** Azure's own words: {@code Terminated (3), Completed}. */
    static String status(ContainerGroupInner group, @Nullable ContainerPropertiesInstanceView view) {
        ContainerState state = view == null ? null : view.currentState();
        StringBuilder words = new StringBuilder();
        if (state != null && state.state() != null) {
            words.append(state.state());
            if (state.exitCode() != null && !state.state().equalsIgnoreCase("running")) {
                words.append(" (").append(state.exitCode()).append(')');
            }
            if (state.detailStatus() != null && !state.detailStatus().isBlank()) {
                words.append(", ").append(state.detailStatus());
            }
        } else if (group.instanceView() != null && group.instanceView().state() != null) {
            words.append(group.instanceView().state());
        } else if (group.provisioningState() != null) {
            words.append(group.provisioningState());
        }
        return HttpText.printable(words.toString(), LONGEST);
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
