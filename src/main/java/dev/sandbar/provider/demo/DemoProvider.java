package dev.sandbar.provider.demo;

import dev.sandbar.provider.http.Pace;
import dev.sandbar.provider.http.Poll;
import dev.sandbar.sandbox.Capabilities;
import dev.sandbar.sandbox.Capability;
import dev.sandbar.sandbox.Exec;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.FileSource;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.Output;
import dev.sandbar.sandbox.Provider;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.sandbox.SandboxState;
import dev.sandbar.sandbox.SandboxWatcher;
import dev.sandbar.sandbox.Stats;
import dev.sandbar.sandbox.Subscription;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays a provider: invented sandboxes, whose commands run on the stage that the demo has. */
public final class DemoProvider implements Provider {
    private static final System.Logger LOG = LazyLogger.of(DemoProvider.class);
    private static final Pace LOOKED_AT = new Pace(Duration.ofMillis(500), Duration.ofSeconds(1));
    private static final Pace MEASURED = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final DemoKind kind;
    private final Stage stage;
    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final List<Poll<?>> watches = new CopyOnWriteArrayList<>();

    /** @param stage where commands run */
    public DemoProvider(DemoKind kind, Stage stage) {
        this.kind = kind;
        this.stage = stage;
        kind.cast().forEach(role -> actors.add(new Actor(kind.word(), role, System::nanoTime)));
    }

    @Override
    public String name() {
        return kind.word();
    }

    @Override
    public String kind() {
        return kind.word();
    }

    @Override
    public String endpoint() {
        return kind.place();
    }

    @Override
    public Capabilities capabilities() {
        return kind.capabilities();
    }

    @Override
    public List<Sandbox> list() {
        return actors.stream().map(Actor::sandbox).toList();
    }

    @Override
    public Sandbox find(String nameOrKey) {
        return actor(new SandboxId(name(), nameOrKey)).sandbox();
    }

    private Actor actor(SandboxId id) {
        return actors.stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProviderException(
                        Kind.SANDBOX_NOT_FOUND,
                        "there is no sandbox " + id + " in the demo",
                        "see which there are: sandbar --demo ls"));
    }

    @Override
    public Sandbox create(String wanted, Optional<String> snapshot) {
        throw refused("create " + name() + "/" + wanted, Capability.CREATE);
    }

    /** What stops leaves nothing behind: its commands are ended, and its files go. */
    @Override
    public void change(SandboxId sandbox, Lifecycle change) {
        Actor actor = actor(sandbox);
        if (!capabilities().offers(change.needs())) {
            throw refused(change.verb() + " " + sandbox, change.needs());
        }
        boolean ends = change == Lifecycle.STOP || change == Lifecycle.RESTART || change == Lifecycle.REMOVE;
        if (ends) {
            stage.clear(sandbox);
        }
        actor.begin(change);
        watches.forEach(Poll::soon);
        if (change != Lifecycle.PAUSE && change != Lifecycle.RESUME) {
            await(sandbox);
        }
        if (change == Lifecycle.REMOVE) {
            actors.remove(actor);
        }
        watches.forEach(Poll::soon);
    }

    private static void await(SandboxId sandbox) {
        try {
            TimeUnit.MILLISECONDS.sleep(Actor.CHANGE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(
                    Kind.FAILED, "nobody waits any more for the change of " + sandbox, "look at its state", e);
        }
    }

    @Override
    public Exec exec(SandboxId sandbox, ExecRequest request) {
        checkRunning(sandbox);
        if (request.privileged()) {
            throw refused("run with all privileges in " + sandbox, Capability.PRIVILEGED);
        }
        if (request.user().isPresent()) {
            throw refused("run as another user in " + sandbox, Capability.USER);
        }
        return stage.exec(sandbox, request);
    }

    private void checkRunning(SandboxId sandbox) {
        SandboxState state = actor(sandbox).state();
        if (!state.canExec()) {
            throw new ProviderException(
                    Kind.NOT_RUNNING,
                    sandbox + " is not running: it is " + state.word(),
                    "start it, or choose one that runs");
        }
    }

    @Override
    public FileSource files(SandboxId sandbox, FileRequest request) {
        checkRunning(sandbox);
        return stage.files(sandbox, request);
    }

    @Override
    public void endLeftover(ExecTrace trace) {
        stage.endLeftover(trace);
    }

    @Override
    public Output logs(SandboxId sandbox, LogRequest request) {
        boolean goesOn = request.follow() && actor(sandbox).state().canExec();
        if (!capabilities().offers(Capability.LOGS)) {
            throw refused("show the log of " + sandbox, Capability.LOGS);
        }
        return new DemoLog(sandbox.key(), new LogRequest(request.tail(), goesOn, request.timestamps()));
    }

    @Override
    public Subscription watch(SandboxWatcher watcher) {
        Poll<List<Sandbox>> poll = Poll.watch(
                new Poll.Question<>("demo-watch-" + name(), this::list, LOOKED_AT, () -> Duration.ZERO), watcher);
        watches.add(poll);
        return () -> {
            watches.remove(poll);
            poll.close();
        };
    }

    @Override
    public Subscription stats(SandboxId sandbox, Consumer<? super Stats> sink) {
        Actor actor = actor(sandbox);
        if (!capabilities().offers(Capability.STATS)) {
            throw refused("show CPU and memory of " + sandbox, Capability.STATS);
        }
        return Poll.start(
                new Poll.Question<>("demo-stats-" + sandbox, actor::stats, MEASURED, () -> Duration.ZERO),
                sink,
                failure -> LOG.log(Level.DEBUG, "no figures", failure));
    }

    @Override
    public void close() {
        watches.forEach(Poll::close);
    }

    private ProviderException refused(String what, Capability capability) {
        return new ProviderException(
                Kind.UNSUPPORTED,
                "cannot " + what + ": " + capabilities().reason(capability).orElseThrow(),
                "try it in another sandbox of the demo");
    }
}
