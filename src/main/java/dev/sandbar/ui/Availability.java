package dev.sandbar.ui;

import dev.sandbar.action.UiCommand;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;

/** Says which commands cannot be given at the moment, and why. */
public record Availability(UiState state) {
    /** Why a command would do nothing but say so; empty when it can be given. */
    public Optional<String> reason(UiCommand command) {
        return switch (command) {
            case SANDBOX_ATTACH, SANDBOX_SHELL -> shell();
            case SANDBOX_EXEC -> needs(Capability.EXEC);
            case SANDBOX_LOGS -> needs(Capability.LOGS);
            case SANDBOX_STATS -> needs(Capability.STATS);
            case SANDBOX_START -> needs(Lifecycle.START.needs());
            case SANDBOX_STOP -> needs(Lifecycle.STOP.needs());
            case SANDBOX_RESTART -> needs(Lifecycle.RESTART.needs());
            case SANDBOX_PAUSE -> needs(Lifecycle.PAUSE.needs());
            case SANDBOX_RESUME -> needs(Lifecycle.RESUME.needs());
            case SANDBOX_ARCHIVE -> needs(Lifecycle.ARCHIVE.needs());
            case SANDBOX_EXTEND -> needs(Lifecycle.EXTEND.needs());
            case SANDBOX_REMOVE -> needs(Lifecycle.REMOVE.needs());
            case PANEL_PANES,
                    PANE_CLOSE,
                    PANE_ZOOM,
                    PANE_NEXT_LAYOUT,
                    PANE_SCROLLBACK,
                    PANE_SEARCH,
                    PANE_COPY,
                    PANE_COPY_OUTPUT,
                    PANE_TAKE_OFFER,
                    PANE_LINKS,
                    PANE_RECORD,
                    PANE_EDIT_SCROLLBACK,
                    PANE_SPLIT_RIGHT,
                    PANE_SPLIT_BELOW,
                    TAB_RENAME ->
                state.workspace().tab().isPresent() ? Optional.empty() : Optional.of("no pane is open");
            default -> Optional.empty();
        };
    }

    private Optional<String> shell() {
        List<Sandbox> targets = state.listing().targets();
        Optional<String> refused = needs(Capability.TERMINAL);
        boolean oneRuns = targets.stream().anyMatch(sandbox -> sandbox.state().canExec());
        return refused.isPresent() || oneRuns
                ? refused
                : Optional.of("it is " + targets.get(0).state().word());
    }

    private Optional<String> needs(Capability capability) {
        List<Sandbox> targets = state.listing().targets();
        if (targets.isEmpty()) {
            return Optional.of("no sandbox is meant");
        }
        return targets.stream()
                .flatMap(sandbox -> state.listing().provider(sandbox.id().provider()).stream())
                .flatMap(provider -> provider.capabilities().reason(capability).stream())
                .findFirst();
    }
}
