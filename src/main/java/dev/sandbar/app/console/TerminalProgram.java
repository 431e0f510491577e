package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.audit.Audited;
import dev.sandbar.app.console.Preferences.ProgramCopies;
import dev.sandbar.run.ExecJournal;
import dev.sandbar.run.RunRequest;
import dev.sandbar.run.redact.Redaction;
import dev.sandbar.sandbox.BestShell;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExitStatus;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.Signal;
import dev.sandbar.sandbox.TerminalSize;
import dev.sandbar.session.Session;
import dev.sandbar.session.SessionListener;
import dev.sandbar.session.SessionSpec;
import dev.sandbar.session.SessionState;
import dev.sandbar.session.SessionTap;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.Message;
import dev.sandbar.ui.copy.Reading;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.MouseAction;
import dev.sandbar.vt.MouseInput;
import dev.sandbar.vt.ScreenSnapshot;
import dev.sandbar.vt.Size;
import dev.sandbar.vt.TerminalOptions;
import dev.sandbar.vt.TextRange;
import dev.sandbar.vt.VtEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An interactive program in a terminal. What is typed before the provider has started it is kept and typed then, as a terminal
 * keeps what is typed ahead.
 */
final class TerminalProgram implements Program, SessionListener {
    /** What our emulator is, for programs that ask terminfo, and for those that ask for more than 256 colours. */
    private static final Map<String, String> KIND = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor");

    private static final int MOST_TYPED_AHEAD = 1_024;

    private final String stream;
    private final Content.Terminal content;
    private final Tools tools;
    private final List<Consumer<Session>> ahead = new ArrayList<>();
    private Size size;
    private boolean closed;
    private @Nullable Session session;
    private volatile Optional<ExecJournal.Entry> note = Optional.empty();
    private volatile Optional<Audited> audited = Optional.empty();
    private volatile Map<String, String> given = Map.of();

    TerminalProgram(String stream, Content.Terminal content, Size size, Tools tools) {
        this.stream = stream;
        this.content = content;
        this.size = size;
        this.tools = tools;
    }

    /** Asks for the program; does not wait for it. */
    void open() {
        tools.calls().ask(content.in().provider(), this::start, this::notStarted);
    }

    private void start(Provider provider) {
        Size wanted = size();
        audited = Optional.of(tools.audit()
                .begin(
                        "shell",
                        content.in().provider() + "/" + content.sandboxName(),
                        content.command().stream().limit(1).toList()));
        try {
            List<String> command = content.command().isEmpty() ? BestShell.command() : content.command();
            ExecRequest request = tools.surroundings()
                    .request(content.in(), command, content.options())
                    .inTerminal(new TerminalSize(wanted.columns(), wanted.rows()));
            given = request.environment();
            attach(start(provider, inOurTerminal(request)), wanted);
        } catch (UsageException e) {
            notStarted(Faults.of(e));
        }
    }

    private static ExecRequest inOurTerminal(ExecRequest request) {
        Map<String, String> environment = new LinkedHashMap<>(KIND);
        environment.putAll(request.environment());
        return request.withEnvironment(environment);
    }

    private Exec start(Provider provider, ExecRequest request) {
        ExecJournal.Entry entry =
                tools.journal().write(new RunRequest(provider, content.in(), request, Optional.empty()));
        boolean started = false;
        try {
            Exec exec = provider.exec(content.in(), request);
            started = true;
            note = Optional.of(entry);
            return exec;
        } finally {
            if (!started) {
                entry.delete();
            }
        }
    }

    private void attach(Exec exec, Size opened) {
        SessionSpec spec = new SessionSpec(
                stream,
                content.in(),
                content.sandboxName(),
                content.command(),
                opened,
                TerminalOptions.DEFAULT_HISTORY_ROWS);
        // Said first, because the end may come at once.
        tools.phase(stream, new Phase.Live());
        Session attached = Session.attach(spec, exec, this);
        if (!taken(attached, opened)) {
            attached.close();
        }
    }

    private synchronized boolean taken(Session attached, Size opened) {
        session = attached;
        if (!size.equals(opened)) {
            attached.resize(size);
        }
        ahead.forEach(typed -> typed.accept(attached));
        ahead.clear();
        return !closed;
    }

    private void notStarted(ProviderException reason) {
        over(new Phase.Over(false, String.valueOf(reason.getMessage()), reason.nextStep()));
    }

    private void over(Phase.Over how) {
        audited.ifPresent(what -> what.noted(how.words()));
        tools.phase(stream, how);
        audited.ifPresent(Audited::force);
    }

    private synchronized Size size() {
        return size;
    }

    private synchronized void with(Consumer<Session> action) {
        Session present = session;
        if (present != null) {
            action.accept(present);
        } else if (ahead.size() < MOST_TYPED_AHEAD) {
            ahead.add(action);
        }
    }

    @Override
    public Optional<ScreenSnapshot> snapshot() {
        return present().map(Session::snapshot);
    }

    @Override
    public Optional<ScreenSnapshot> snapshotAt(long top) {
        return present().map(open -> open.snapshotAt(top));
    }

    @Override
    public Optional<Reading> reading() {
        return present().map(live -> {
            ScreenSnapshot now = live.snapshot(0);
            return new Reading(live.transcript(), now.cursor().at(), now.selection());
        });
    }

    private synchronized Optional<Session> present() {
        return Optional.ofNullable(session);
    }

    @Override
    public void press(KeyPress key) {
        with(live -> live.press(key));
    }

    @Override
    public void paste(String text) {
        with(live -> live.paste(text));
    }

    @Override
    public Optional<Event> mouse(MouseInput mouse, int clicks) {
        Optional<Session> live = present();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        ScreenSnapshot screen = live.get().snapshot();
        boolean wheel = mouse.action() == MouseAction.WHEEL_UP || mouse.action() == MouseAction.WHEEL_DOWN;
        if (screen.mouseWanted() || (wheel && screen.modes().wheelPressesKeys())) {
            live.get().mouse(mouse);
            return Optional.empty();
        }
        return Optional.of(PaneMouse.event(stream, mouse, clicks, screen));
    }

    @Override
    public void focus(boolean in) {
        with(live -> live.focus(in));
    }

    @Override
    public void keep(Optional<TextRange> range) {
        present().ifPresent(live -> live.keep(range));
    }

    @Override
    public Redaction redaction() {
        return tools.recordings().redaction(given, content.options().secretVariables());
    }

    @Override
    public void tap(Optional<SessionTap> tap) {
        with(live -> live.tap(tap));
    }

    @Override
    public synchronized void resize(Size other) {
        size = other;
        Session present = session;
        if (present != null) {
            present.resize(other);
        }
    }

    @Override
    public void cancel() {
        with(live -> live.signal(Signal.INT));
    }

    @Override
    public void close() {
        Session present;
        synchronized (this) {
            closed = true;
            present = session;
        }
        if (present != null) {
            present.close();
        }
    }

    // What the session tells, on its threads.

    @Override
    public void changed(Session live) {
        tools.mailbox().post(new Event.ScreenChanged(stream));
    }

    @Override
    public void ended(Session over, SessionState state) {
        if (state instanceof SessionState.Ended ended && ended.status() instanceof ExitStatus.Exited exited) {
            note.ifPresent(ExecJournal.Entry::delete);
            over(new Phase.Over(exited.code() == 0, "exited " + exited.code(), ""));
        } else if (state instanceof SessionState.Ended ended && ended.status() instanceof ExitStatus.Lost lost) {
            over(new Phase.Over(false, lost.reason(), ""));
        } else if (state instanceof SessionState.Failed failed) {
            notStarted(failed.reason());
        }
    }

    @Override
    public void event(Session live, VtEvent event) {
        if (event instanceof VtEvent.Bell) {
            tools.mailbox().post(new Event.Rang(stream));
        } else if (event instanceof VtEvent.TitleChanged title) {
            tools.mailbox().post(new Event.TitleChanged(stream, title.title()));
        } else if (event instanceof VtEvent.ClipboardWrite write) {
            offered(write.text());
        } else if (event instanceof VtEvent.Notification notification) {
            notified(notification);
        }
    }

    private void offered(String text) {
        ProgramCopies policy = tools.preferences().programCopies();
        String plain = PlainText.of(text);
        if (policy != ProgramCopies.OFF && !plain.isEmpty()) {
            tools.mailbox().post(new Event.ClipboardOffered(stream, plain, policy == ProgramCopies.ON));
        }
    }

    /** What a program wants to be told to a desktop is told here, and its pane is marked if it is out of sight. */
    private void notified(VtEvent.Notification notification) {
        String title = notification.title().isEmpty() ? "" : notification.title() + ": ";
        String text = content.label() + ": " + title + notification.body();
        tools.mailbox().post(new Event.Rang(stream));
        tools.mailbox().post(new Event.Noticed(Message.good(text)));
    }

    @Override
    public void refused(Session live, ProviderException reason) {
        tools.mailbox().post(new Event.Noticed(Message.bad(String.valueOf(reason.getMessage()), reason.nextStep())));
    }
}
