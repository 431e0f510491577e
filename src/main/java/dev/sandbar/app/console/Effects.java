package dev.sandbar.app.console;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.EffectHandler;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.frame.Screen;
import dev.sandbar.ui.pane.Found;
import dev.sandbar.ui.pane.Pane;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has everything done that the screen wants, by those who can; belongs to the thread {@code ui} and never waits. */
final class Effects implements EffectHandler {
    private final Workers workers;
    private final Screen screen;
    private final Wakes wakes;
    private final Endings endings;
    private @Nullable LogFollower log;

    /** Those who do the work. */
    record Workers(
            List<String> providers,
            Tools tools,
            Programs programs,
            SandboxActions sandboxes,
            Measurements measurements,
            LineControl line) {
        Workers {
            providers = List.copyOf(providers);
        }
    }

    Effects(Workers workers, Screen screen, Wakes wakes, Endings endings) {
        this.workers = workers;
        this.screen = screen;
        this.wakes = wakes;
        this.endings = endings;
    }

    @Override
    public void openSession(Effect.OpenSession effect) {
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
        workers.programs().with(effect.stream(), program -> program.mouse(effect.mouse()));
    }

    @Override
    public void copy(Effect.Copy effect) {
        workers.programs()
                .snapshot(effect.stream(), effect.scrolledBack())
                .ifPresent(shown -> screen.copy(effect.text().text(shown)));
    }

    @Override
    public void search(Effect.Search effect) {
        Pane pane = effect.pane();
        workers.programs()
                .with(pane.stream(), program -> workers.tools().threads().start("search-" + pane.stream(), () -> {
                    Optional<Found> found =
                            program.transcript().flatMap(transcript -> Found.find(transcript, effect.sought(), pane));
                    workers.tools().mailbox().post(new Event.SearchEnded(pane.stream(), effect.sought(), found));
                }));
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
        workers.programs().open(effect);
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
        LogFollower follower = new LogFollower(sandbox, tools.calls(), tools.mailbox());
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
    public void typeKey(Effect.TypeKey effect) {
        workers.line().press(effect.key());
    }

    @Override
    public void typeText(Effect.TypeText effect) {
        workers.line().paste(effect.text());
    }

    @Override
    public void wake(Effect.Wake effect) {
        wakes.add(System.nanoTime() + effect.after().toNanos(), effect.ticket());
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
}
