package dev.sandbar.ui;

import dev.sandbar.keymap.Context;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.list.ProviderInfo;
import dev.sandbar.ui.pane.PaneSelection;
import dev.sandbar.ui.pane.Workspace;
import dev.sandbar.vt.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that the screen shows but the programs' own screens.
 *
 * @param now the time that ages are told from
 * @param current what {@code use} selected: meant by lines that name no sandbox
 * @param focus the panel that gets the keys when nothing lies over it
 * @param selected what is marked with the mouse in a pane
 */
public record UiState(
        Size size,
        Instant now,
        Listing listing,
        Optional<SandboxId> current,
        Workspace workspace,
        Details details,
        Panel focus,
        Overlay overlay,
        Keys keys,
        Message message,
        Optional<PaneSelection> selected) {
    private static final int MOST_LINE_ROWS = 12;

    public UiState {
        Objects.requireNonNull(size);
        Objects.requireNonNull(now);
        Objects.requireNonNull(listing);
        Objects.requireNonNull(current);
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(details);
        Objects.requireNonNull(focus);
        Objects.requireNonNull(overlay);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(message);
        Objects.requireNonNull(selected);
    }

    /** The state before anything has happened. */
    public static UiState initial(Size size, Instant now, List<ProviderInfo> providers) {
        return new UiState(
                size,
                now,
                Listing.asking(providers),
                Optional.empty(),
                Workspace.empty(),
                Details.initial(),
                Panel.LIST,
                new Overlay.None(),
                Keys.idle(),
                Message.none(),
                Optional.empty());
    }

    /** Where everything stands. */
    public ScreenLayout layout() {
        Rect screen = new Rect(0, 0, size.rows(), size.columns());
        return ScreenLayout.of(screen, focus, workspace.tab());
    }

    /** What the open command line may take of the screen, with what it offers below the line. */
    public Size lineRoom() {
        return new Size(size.columns(), Math.max(1, Math.min(MOST_LINE_ROWS, size.rows() / 2)));
    }

    public UiState with(Size other) {
        return new UiState(other, now, listing, current, workspace, details, focus, overlay, keys, message, selected);
    }

    public UiState at(Instant time) {
        return new UiState(size, time, listing, current, workspace, details, focus, overlay, keys, message, selected);
    }

    public UiState with(Listing other) {
        return new UiState(size, now, other, current, workspace, details, focus, overlay, keys, message, selected);
    }

    /** Where the keys are looked up that no overlay takes and no program gets. */
    public Context context() {
        return switch (focus) {
            case LIST -> Context.LIST;
            case DETAILS -> details.view() == Details.View.LOGS ? Context.LOGS : Context.DETAILS;
            case PANES -> keys.leader() ? Context.PANE : Context.GLOBAL;
        };
    }

    public UiState with(Workspace other) {
        return new UiState(size, now, listing, current, other, details, focus, overlay, keys, message, selected);
    }

    public UiState with(Details other) {
        return new UiState(size, now, listing, current, workspace, other, focus, overlay, keys, message, selected);
    }

    public UiState with(Panel other) {
        return new UiState(size, now, listing, current, workspace, details, other, overlay, keys, message, selected);
    }

    public UiState with(Overlay other) {
        return new UiState(size, now, listing, current, workspace, details, focus, other, keys, message, selected);
    }

    public UiState with(Keys other) {
        return new UiState(size, now, listing, current, workspace, details, focus, overlay, other, message, selected);
    }

    public UiState with(Message other) {
        return new UiState(size, now, listing, current, workspace, details, focus, overlay, keys, other, selected);
    }

    public UiState current(Optional<SandboxId> other) {
        return new UiState(size, now, listing, other, workspace, details, focus, overlay, keys, message, selected);
    }

    public UiState selected(Optional<PaneSelection> other) {
        return new UiState(size, now, listing, current, workspace, details, focus, overlay, keys, message, other);
    }
}
