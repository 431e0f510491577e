package dev.sandbar.ui;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.list.Health;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.pane.Workspace;
import dev.sandbar.vt.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings in line what follows from the state alone: sizes, what is scrolled into sight, measured and followed. */
final class Settling {
    private final UiState before;
    private final List<Effect> effects = new ArrayList<>();
    private UiState state;

    private Settling(UiState before, Step step) {
        this.before = before;
        this.state = step.state();
        this.effects.addAll(step.effects());
    }

    static Step settle(UiState before, Step step, Keymap keymap) {
        if (step.state().equals(before)) {
            return step;
        }
        Settling settling = new Settling(before, step);
        settling.focus();
        settling.panes();
        settling.list();
        settling.details();
        settling.log();
        settling.help(keymap);
        settling.programFocus();
        return new Step(settling.state, settling.effects);
    }

    private void focus() {
        boolean noPane = state.workspace().tab().isEmpty();
        if (noPane && state.focus() == Panel.PANES) {
            state = state.with(Panel.LIST);
        }
        boolean ofPane = state.overlay() instanceof Overlay.Search || state.overlay() instanceof Overlay.Links;
        if (noPane && ofPane) {
            state = state.with(new Overlay.None());
        }
    }

    private void panes() {
        ScreenLayout layout = state.layout();
        Workspace workspace = state.workspace();
        for (Pane pane : state.workspace().panes().values()) {
            Optional<PanePlace> place = layout.place(pane.id());
            Size size = place.map(PanePlace::content)
                    .filter(content -> !content.isEmpty())
                    .map(content -> new Size(content.columns(), content.rows()))
                    .orElse(pane.size());
            Pane settled = pane.sized(size).ringing(pane.rang() && place.isEmpty());
            workspace = workspace.updated(pane.id(), old -> asked(pane, settled));
        }
        state = state.with(workspace);
    }

    private Pane asked(Pane old, Pane pane) {
        if (pane.phase() instanceof Phase.Wanted) {
            effects.add(start(pane));
            return pane.with(new Phase.Opening());
        }
        if (!pane.size().equals(old.size())) {
            boolean rewraps = pane.size().columns() != old.size().columns();
            Optional<CopyMode> copying = old.copying().filter(mode -> rewraps);
            copying.ifPresent(mode -> effects.add(new Effect.Keep(pane.stream(), Optional.of(mode.held()))));
            effects.add(new Effect.Resize(pane.stream(), pane.size()));
            copying.ifPresent(mode -> effects.add(new Effect.Read(pane.stream(), new Purpose.Rewrapping())));
        }
        return pane;
    }

    private static Effect start(Pane pane) {
        if (pane.content() instanceof Content.Terminal terminal) {
            return new Effect.OpenSession(pane.stream(), terminal, pane.size());
        }
        if (pane.content() instanceof Content.Kept kept) {
            return new Effect.ShowKept(pane.stream(), kept, pane.size());
        }
        return new Effect.StartRun(pane.stream(), (Content.Run) pane.content(), pane.size());
    }

    private void list() {
        Optional<Rect> box = state.layout().list();
        if (box.isPresent()) {
            Listing listing = state.listing();
            List<ListRow> rows = listing.rows();
            int shown = ListPlace.of(box.get()).rows().rows();
            int index = Math.max(0, listing.selection().index(rows));
            int lowest = Math.max(0, rows.size() - shown);
            int top = Math.max(Math.min(listing.top(), index), index - shown + 1);
            state = state.with(listing.withTop(Math.max(0, Math.min(top, lowest))));
        }
        Set<SandboxId> measured = visible(state);
        if (!measured.equals(visible(before))) {
            effects.add(new Effect.Measure(measured));
            state = state.with(state.listing().withStatsOf(measured));
        }
    }

    /** The sandboxes in sight that can be measured now. */
    private static Set<SandboxId> visible(UiState state) {
        Set<SandboxId> found = new LinkedHashSet<>();
        Optional<Rect> box = state.layout().list();
        if (box.isEmpty()) {
            return found;
        }
        List<ListRow> rows = state.listing().rows();
        int first = Math.min(state.listing().top(), rows.size());
        int last = Math.min(rows.size(), first + ListPlace.of(box.get()).rows().rows());
        for (ListRow row : rows.subList(first, last)) {
            boolean measurable = row.provider().health() instanceof Health.Answering
                    && row.provider().capabilities().offers(Capability.STATS);
            row.sandbox()
                    .filter(sandbox -> measurable && sandbox.state().canExec())
                    .ifPresent(sandbox -> found.add(sandbox.id()));
        }
        return found;
    }

    /** What is told of another row begins at its top, and is never scrolled further than to its end. */
    private void details() {
        Details details = state.details();
        boolean sameRow = state.listing()
                .selection()
                .cursor()
                .equals(before.listing().selection().cursor());
        int top = sameRow ? details.top() : 0;
        Optional<Rect> inside = state.layout().details().map(Rect::inside);
        if (top > 0 && inside.isPresent()) {
            int lines = DetailLines.of(state, inside.get().columns() - 2).size();
            top = Math.min(top, Math.max(0, lines - inside.get().rows()));
        }
        state = state.with(details.withTop(top));
    }

    private void log() {
        Details details = state.details();
        boolean wanted =
                details.view() == Details.View.LOGS && state.layout().details().isPresent();
        Optional<SandboxId> of = wanted
                ? state.listing().current().flatMap(ListRow::sandbox).map(sandbox -> sandbox.id())
                : Optional.empty();
        if (!of.equals(details.logsOf())) {
            state = state.with(details.logsOf(of));
            effects.add(new Effect.FollowLog(of));
        }
    }

    private void help(Keymap keymap) {
        if (state.overlay() instanceof Overlay.Help help) {
            int lines = HelpLines.of(state, keymap, help.query().text()).size();
            int last = Math.max(0, lines - HelpPlace.of(state.size()).rows().rows());
            state = state.with(new Overlay.Help(help.query(), Math.min(help.top(), last)));
        }
    }

    private void programFocus() {
        Optional<String> was = focused(before);
        Optional<String> is = focused(state);
        if (!was.equals(is)) {
            was.ifPresent(stream -> effects.add(new Effect.Focus(stream, false)));
            is.ifPresent(stream -> effects.add(new Effect.Focus(stream, true)));
        }
    }

    private static Optional<String> focused(UiState state) {
        boolean inPanes = state.focus() == Panel.PANES && state.overlay() instanceof Overlay.None;
        return inPanes ? state.workspace().focused().filter(Pane::alive).map(Pane::stream) : Optional.empty();
    }
}
