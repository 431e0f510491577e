package dev.sandbar.ui;

import dev.sandbar.keymap.Keymap;
import dev.sandbar.ui.copy.CopyMode;
import dev.sandbar.ui.copy.Searching;
import dev.sandbar.ui.list.Listing;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Pane;
import dev.sandbar.ui.pane.PaneView;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.ui.pane.Workspace;
import dev.sandbar.vt.MouseAction;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes one event in one state. */
final class Reaction implements EventHandler<Step> {
    private final UiState state;
    private final Keymap keymap;

    Reaction(UiState state, Keymap keymap) {
        this.state = state;
        this.keymap = keymap;
    }

    @Override
    public Step keyPressed(Event.KeyPressed event) {
        return new KeyRouter(keymap).press(state.with(Message.none()).selected(Optional.empty()), event.key());
    }

    @Override
    public Step pasted(Event.Pasted event) {
        return new KeyRouter(keymap).paste(state, event.text());
    }

    @Override
    public Step mouseUsed(Event.MouseUsed event) {
        return new MouseRouter(state, keymap, event.clicks()).use(event.mouse());
    }

    @Override
    public Step focusChanged(Event.FocusChanged event) {
        Step same = Step.of(state);
        return state.workspace()
                .focused()
                .filter(pane -> state.focus() == Panel.PANES && pane.alive())
                .map(pane -> same.and(new Effect.Focus(pane.stream(), event.in())))
                .orElse(same);
    }

    @Override
    public Step resized(Event.Resized event) {
        return Step.of(state.with(event.size()), new Effect.Redraw());
    }

    @Override
    public Step tick(Event.Tick event) {
        UiState later = state.at(event.now());
        return state.overlay() instanceof Overlay.Runs runs
                ? Step.of(later, new Effect.FindRuns(runs.list().words()))
                : Step.of(later);
    }

    @Override
    public Step woke(Event.Woke event) {
        return Step.of(state.with(state.keys().woken(event.ticket())));
    }

    @Override
    public Step sandboxesListed(Event.SandboxesListed event) {
        Listing listing =
                state.listing().updated(event.provider(), provider -> provider.listed(event.sandboxes(), event.at()));
        return Step.of(state.at(event.at()).with(listing));
    }

    @Override
    public Step providerFailed(Event.ProviderFailed event) {
        Listing listing = state.listing()
                .updated(event.provider(), provider -> provider.failed(event.reason(), event.nextStep(), event.at()));
        return Step.of(state.at(event.at()).with(listing));
    }

    @Override
    public Step statsArrived(Event.StatsArrived event) {
        return Step.of(state.with(state.listing().withStats(event.stats())));
    }

    @Override
    public Step phaseChanged(Event.PhaseChanged event) {
        Optional<Pane> before = state.workspace().of(event.stream());
        Step changed = changed(event.stream(), pane -> pane.with(event.phase()));
        return event.phase() instanceof Phase.Over over && before.isPresent()
                ? changed.then(after -> ended(after, before.get(), over))
                : changed;
    }

    /**
     * What ends out of sight is told, and marked until it is looked at; what breaks off in sight is told when there is
     * something to do about it, for which a pane that shows its last screen has no room.
     */
    private static Step ended(UiState state, Pane pane, Phase.Over over) {
        boolean inSight = state.layout().place(pane.id()).isPresent();
        boolean brokeOff =
                pane.phase() instanceof Phase.Live && !over.nextStep().isEmpty();
        if (inSight && !brokeOff) {
            return Step.of(state);
        }
        String what = pane.content().label() + ": " + over.words();
        Workspace marked = state.workspace().updated(pane.id(), other -> other.ringing(other.rang() || !inSight));
        UiState told = state.with(marked).with(over.good() ? Message.good(what) : Message.bad(what, over.nextStep()));
        return pane.content() instanceof Content.Run && !inSight ? Step.of(told, new Effect.Bell()) : Step.of(told);
    }

    @Override
    public Step screenChanged(Event.ScreenChanged event) {
        return Step.of(state);
    }

    @Override
    public Step commandWorded(Event.CommandWorded event) {
        return changed(event.stream(), pane -> pane.with(pane.content().worded(event.words())));
    }

    @Override
    public Step titleChanged(Event.TitleChanged event) {
        return changed(event.stream(), pane -> pane.titled(event.title()));
    }

    @Override
    public Step clipboardOffered(Event.ClipboardOffered event) {
        return state.workspace()
                .of(event.stream())
                .map(pane -> new OfferCommands(state, keymap).offered(pane, event))
                .orElse(Step.of(state));
    }

    @Override
    public Step recordingChanged(Event.RecordingChanged event) {
        return changed(event.stream(), pane -> pane.recorded(event.on()));
    }

    @Override
    public Step rang(Event.Rang event) {
        return changed(event.stream(), pane -> pane.ringing(true)).and(new Effect.Bell());
    }

    @Override
    public Step wasRead(Event.WasRead event) {
        return state.workspace()
                .of(event.stream())
                .map(pane -> new CopyCommands(state, pane, event.reading()).serve(event.purpose()))
                .orElse(Step.of(state));
    }

    @Override
    public Step panePressed(Event.PanePressed event) {
        boolean marks =
                event.mouse().action() == MouseAction.PRESS && event.mouse().button() == 1;
        return marks
                ? Step.of(state, new Effect.Read(event.stream(), new Purpose.Pressing(event.mouse(), event.clicks())))
                : Step.of(state);
    }

    @Override
    public Step paneHeld(Event.PaneHeld event) {
        return state.workspace()
                .of(event.stream())
                .map(pane -> new CopyMouse(state, pane).held())
                .orElse(Step.of(state));
    }

    @Override
    public Step searchEnded(Event.SearchEnded event) {
        Optional<Pane> pane = state.workspace().of(event.stream());
        Optional<CopyMode> mode = pane.flatMap(Pane::copying).filter(copying -> copying.text() == event.text());
        if (pane.isEmpty() || mode.isEmpty()) {
            return Step.of(state);
        }
        CopyMode answered = new Searching(mode.get()).answered(event.search());
        UiState searched = state.with(state.workspace().updated(pane.get().id(), old -> old.copying(answered)));
        if (event.search().result().matches().isEmpty()) {
            return Step.of(searched.with(
                    Message.bad("Nothing matches " + event.search().pattern(), "")));
        }
        boolean inFront =
                searched.workspace().focused().equals(searched.workspace().of(event.stream()));
        return inFront ? new CopyActions(searched).nextMatch(false) : Step.of(searched);
    }

    /** Down to where the screen is, and then it is shown as it is. */
    @Override
    public Step wheelTurned(Event.WheelTurned event) {
        return changed(event.stream(), pane -> {
            long from = pane.view() instanceof PaneView.Back back ? back.top() : event.screenTop();
            long top = from - event.rows();
            return pane.viewing(top < event.screenTop() ? new PaneView.Back(top) : new PaneView.Live());
        });
    }

    @Override
    public Step historyEnded(Event.HistoryEnded event) {
        return changed(
                event.stream(),
                pane -> pane.view() instanceof PaneView.Back back && back.top() < event.first()
                        ? pane.viewing(new PaneView.Back(event.first()))
                        : pane);
    }

    @Override
    public Step currentChanged(Event.CurrentChanged event) {
        return Step.of(state.current(event.sandbox()));
    }

    @Override
    public Step logArrived(Event.LogArrived event) {
        Details details = state.details();
        boolean followed = details.logsOf().filter(event.sandbox()::equals).isPresent();
        return Step.of(followed ? state.with(details.with(event.lines())) : state);
    }

    @Override
    public Step logEnded(Event.LogEnded event) {
        Details details = state.details();
        boolean followed = details.logsOf().filter(event.sandbox()::equals).isPresent();
        return Step.of(followed ? state.with(details.ended(event.reason())) : state);
    }

    @Override
    public Step runsFound(Event.RunsFound event) {
        return state.overlay() instanceof Overlay.Runs runs
                ? Step.of(state.with(runs.with(runs.list().found(event.words(), event.runs()))))
                : Step.of(state);
    }

    @Override
    public Step runRead(Event.RunRead event) {
        return new LineActions(state, keymap).exec(event.again());
    }

    @Override
    public Step lineAccepted(Event.LineAccepted event) {
        UiState closed = state.with(new Overlay.None());
        Step step = event.line().isBlank() ? Step.of(closed) : new LineActions(closed, keymap).perform(event.line());
        return step.and(new Effect.EndLine());
    }

    @Override
    public Step lineCancelled(Event.LineCancelled event) {
        return Step.of(state.with(new Overlay.None()), new Effect.EndLine());
    }

    @Override
    public Step lineChanged(Event.LineChanged event) {
        return Step.of(state);
    }

    @Override
    public Step noticed(Event.Noticed event) {
        return Step.of(state.with(event.message()));
    }

    private Step changed(String stream, UnaryOperator<Pane> change) {
        return Step.of(state.workspace()
                .of(stream)
                .map(pane -> state.with(state.workspace().updated(pane.id(), change)))
                .orElse(state));
    }
}
