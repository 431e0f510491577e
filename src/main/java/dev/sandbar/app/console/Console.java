package dev.sandbar.app.console;

import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Overlay;
import dev.sandbar.ui.UiState;
import dev.sandbar.ui.Update;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.frame.TerminalEvent;
import dev.sandbar.ui.list.ListRow;
import dev.sandbar.ui.list.ProviderInfo;
import dev.sandbar.ui.view.ScreenView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The full screen from its start to its end. */
public final class Console {
    /** A session that does not end by itself is killed after two seconds and given up after four. */
    private static final long LONGEST_CLOSING_MILLIS = 6_000;

    /** While the screen fills, nothing else is done. */
    private static final long FIRST_FRAMES_NANOS = 700_000_000;

    private static final System.Logger LOG = LazyLogger.of(Console.class);

    private final ConsoleSetup setup;
    private final Endings endings;
    private final Threads threads;
    private final Mailbox mailbox = new Mailbox();
    private final Tools tools;
    private final Programs programs;
    private final KnownSandboxes known;
    private final List<ProviderWatch> watches;

    private Console(ConsoleSetup setup) {
        this.setup = setup;
        this.endings = new Endings(setup.places().log());
        this.threads = new Threads((thread, failure) -> endings.crashed(thread.getName(), failure));
        ProviderCalls calls = new ProviderCalls(setup.provider(), threads);
        this.tools = new Tools(
                mailbox,
                calls,
                setup.journal(),
                setup.audit(),
                setup.archive(),
                setup.recordings(),
                threads,
                setup.preferences(),
                new Surroundings(setup.requests()));
        this.programs = new Programs(tools);
        this.known = new KnownSandboxes(setup.current(), mailbox);
        this.watches = setup.providers().stream()
                .map(name -> new ProviderWatch(name, calls, known, mailbox))
                .toList();
    }

    /** Takes the terminal. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Takes the terminal for the full screen.
         *
         * @param events told on the terminal's threads what happens there
         */
        Screen open(Consumer<? super TerminalEvent> events) throws IOException;
    }

    /**
     * Shows the full screen until it ends, on the calling thread and others; the terminal has been given back then.
     *
     * @throws IOException when there is no terminal to show it on
     */
    public static Ending run(ConsoleSetup setup, Opening opening) throws IOException, InterruptedException {
        return new Console(setup).run(opening);
    }

    private Ending run(Opening opening) throws IOException, InterruptedException {
        CompletableFuture<Looks> looks = new CompletableFuture<>();
        threads.start("load", () -> looks.complete(Looks.load(setup.places(), setup.preferences())));
        Ending ending;
        try (Screen screen = opening.open(new TerminalEvents(mailbox, endings))) {
            threads.start("ui", () -> show(screen, looks));
            ending = endings.await();
        }
        if (!programs.closeAll(LONGEST_CLOSING_MILLIS)) {
            LOG.log(System.Logger.Level.WARNING, "not every session ended in time");
        }
        watches.forEach(ProviderWatch::close);
        tools.calls().close();
        return ending;
    }

    private void show(Screen screen, CompletableFuture<Looks> loading) {
        try (PromptLine line = new PromptLine(setup.places().data(), new LineSurroundings(known, tools), tools)) {
            show(screen, loading.join(), line);
        }
    }

    private void show(Screen screen, Looks looks, PromptLine line) {
        Coming coming = new Coming(new Wakes(), new ArrayDeque<>(), new GatheredFigures());
        Picture picture = new Picture(
                new ScreenView(looks.look(), looks.keymap(), setup.places().demo() ? "DEMO" : ""),
                screen,
                new LivePrograms(programs, line, mailbox));
        UiState initial = UiState.initial(screen.size(), Instant.now(), providers());
        Measurements measurements = new Measurements(tools.calls(), coming.figures(), System::nanoTime);
        UiLoop loop = new UiLoop(
                mailbox,
                new Update(looks.keymap()),
                coming,
                state -> {
                    // Once a second at least, since ages are shown.
                    measurements.renew();
                    tellLine(line, state);
                    picture.show(state);
                },
                initial);
        Effects.Workers workers = new Effects.Workers(
                setup.providers(),
                tools,
                programs,
                new SandboxActions(tools, setup.current(), setup.places().version()),
                measurements,
                new RunsDesk(tools.archive(), mailbox, tools.threads()),
                new Clipboard(screen, tools, setup.places().environment()),
                new Editor(screen, tools, setup.places().environment()),
                new Casts(setup.places().data().resolve("recordings"), programs, tools),
                line);
        try {
            loop.begin();
            watch();
            threads.start("history-start", this::prepareHistory);
            looks.problems().forEach(problem -> mailbox.post(new Event.Noticed(problem)));
            loop.run(new Effects(workers, screen, coming, endings), endings::reached);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the command line has to know of the screen. */
    private void tellLine(LineControl line, UiState state) {
        line.room(state.lineRoom());
        if (state.overlay() instanceof Overlay.Line) {
            known.meant(state.current()
                    .or(() ->
                            state.listing().current().flatMap(ListRow::sandbox).map(Sandbox::id)));
        }
    }

    // Somebody may ask for runs as soon as there is something to look at.
    private void prepareHistory() {
        LockSupport.parkNanos(FIRST_FRAMES_NANOS);
        tools.archive().prepare();
    }

    private void watch() {
        for (ProviderWatch watch : watches) {
            threads.start("watch-" + watch.provider(), watch);
        }
    }

    private List<ProviderInfo> providers() {
        List<ProviderInfo> providers = new ArrayList<>();
        for (String name : setup.providers()) {
            providers.add(info(name));
        }
        return providers;
    }

    private ProviderInfo info(String name) {
        try {
            Provider provider = setup.provider().apply(name);
            return new ProviderInfo(name, provider.kind(), provider.endpoint(), provider.capabilities());
        } catch (ProviderException e) {
            // Whoever watches it says why.
            return new ProviderInfo(name, "", "", Capabilities.all());
        }
    }
}
