package dev.sandbar.app.console;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.EffectHandler;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.copy.Search;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.vt.SearchPattern;
import dev.sandbar.vt.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has everything done that the screen wants, by those who can; belongs to the thread {@code ui} and never waits. */
final class Effects implements EffectHandler {
    private final Workers workers;
    private final Screen screen;
    private final Coming coming;
    private final Endings endings;
    private final TypedWords words;
    private @Nullable LogFollower log;

    /** Those who do the work. */
    record Workers(
            List<String> providers,
            Tools tools,
            Programs programs,
            SandboxActions sandboxes,
            Measurements measurements,
            RunsDesk runs,
            Clipboard clipboard,
            Editor editor,
            Casts casts,
            LineControl line) {
        Workers {
            providers = List.copyOf(providers);
        }
    }

    Effects(Workers workers, Screen screen, Coming coming, Endings endings) {
        this.workers = workers;
        this.screen = screen;
        this.coming = coming;
        this.endings = endings;
        this.words = new TypedWords(workers.tools());
    }

    @Override
    public void openSession(Effect.OpenSession effect) {
        worded(effect.stream(), words.shown(effect.program()));
        workers.programs().open(effect);
    }

    @Override
    public void closeStream(Effect.CloseStream effect) {
        workers.programs().close(effect.stream());
    }

    @Override
    public void press(Effect.Press effect) {
        workers.programs().with(effect.stream(), program -> program.press(effect.key()));
    }

    @Override
    public void paste(Effect.Paste effect) {
        workers.programs().with(effect.stream(), program -> program.paste(effect.text()));
    }

    @Override
    public void mouse(Effect.Mouse effect) {
        workers.programs()
                .of(effect.stream())
                .flatMap(program -> program.mouse(effect.mouse(), effect.clicks()))
                .ifPresent(coming.answers()::add);
    }

    @Override
    public void scroll(Effect.Scroll effect) {
        workers.programs()
                .of(effect.stream())
                .flatMap(Program::snapshot)
                .map(screen -> new Event.WheelTurned(effect.stream(), effect.rows(), screen.rowsScrolledOff()))
                .ifPresent(coming.answers()::add);
    }

    @Override
    public void read(Effect.Read effect) {
        workers.programs()
                .of(effect.stream())
                .flatMap(Program::reading)
                .map(reading -> new Event.WasRead(effect.stream(), reading, effect.purpose()))
                .ifPresent(coming.answers()::add);
    }

    @Override
    public void keep(Effect.Keep effect) {
        workers.programs().with(effect.stream(), program -> program.keep(effect.range()));
    }

    @Override
    public void copy(Effect.Copy effect) {
        workers.clipboard().copy(effect.text());
    }

    @Override
    public void open(Effect.Open effect) {
        new Opener(workers.tools()).open(effect.uri());
    }

    @Override
    public void edit(Effect.Edit effect) {
        workers.editor().edit(effect.text());
    }

    @Override
    public void tape(Effect.Tape effect) {
        workers.casts().change(effect);
    }

    @Override
    public void search(Effect.Search effect) {
        Tools tools = workers.tools();
        tools.threads().start("search-" + effect.stream(), () -> {
            SearchResult result = effect.text().search(SearchPattern.of(effect.pattern()));
            Search search = new Search(effect.pattern(), effect.newer(), result);
            tools.mailbox().post(new Event.SearchEnded(effect.stream(), effect.text(), search));
        });
    }

    @Override
    public void focus(Effect.Focus effect) {
        workers.programs().with(effect.stream(), program -> program.focus(effect.in()));
    }

    @Override
    public void resize(Effect.Resize effect) {
        workers.programs().with(effect.stream(), program -> program.resize(effect.size()));
    }

    @Override
    public void startRun(Effect.StartRun effect) {
        worded(effect.stream(), words.shown(effect.run()));
        workers.programs().open(effect);
    }

    private void worded(String stream, String shown) {
        coming.answers().add(new Event.CommandWorded(stream, shown));
    }

    @Override
    public void cancelRun(Effect.CancelRun effect) {
        workers.programs().with(effect.stream(), Program::cancel);
    }

    @Override
    public void carry(Effect.Carry effect) {
        workers.sandboxes().carry(effect);
    }

    @Override
    public void change(Effect.Change effect) {
        workers.sandboxes().change(effect);
    }

    @Override
    public void followLog(Effect.FollowLog effect) {
        if (log != null) {
            log.close();
        }
        log = effect.sandbox().map(this::follower).orElse(null);
    }

    private LogFollower follower(SandboxId sandbox) {
        Tools tools = workers.tools();
        LogFollower follower = new LogFollower(sandbox, tools);
        tools.threads().start("log-" + sandbox.provider(), follower);
        return follower;
    }

    @Override
    public void measure(Effect.Measure effect) {
        workers.measurements().measure(effect.sandboxes());
    }

    @Override
    public void refresh(Effect.Refresh effect) {
        workers.sandboxes().refresh(workers.providers());
    }

    @Override
    public void openLine(Effect.OpenLine effect) {
        workers.line().open(effect.text());
    }

    @Override
    public void closeLine(Effect.CloseLine effect) {
        workers.line().leave();
    }

    @Override
    public void endLine(Effect.EndLine effect) {
        coming.answers().addAll(workers.line().end());
    }

    @Override
    public void typeKey(Effect.TypeKey effect) {
        workers.line().press(effect.key());
    }

    @Override
    public void typeText(Effect.TypeText effect) {
        workers.line().paste(effect.text());
    }

    @Override
    public void wake(Effect.Wake effect) {
        coming.wakes().add(System.nanoTime() + effect.after().toNanos(), effect.event());
    }

    @Override
    public void bell(Effect.Bell effect) {
        screen.bell();
    }

    @Override
    public void redraw(Effect.Redraw effect) {
        screen.redraw();
    }

    @Override
    public void suspend(Effect.Suspend effect) {
        screen.suspend();
    }

    @Override
    public void quit(Effect.Quit effect) {
        endings.quit(effect.status());
    }

    @Override
    public void showKept(Effect.ShowKept effect) {
        workers.programs().open(effect);
    }

    @Override
    public void findRuns(Effect.FindRuns effect) {
        workers.runs().find(effect.words());
    }

    @Override
    public void repeatRun(Effect.RepeatRun effect) {
        workers.runs().repeat(effect.run());
    }
}
