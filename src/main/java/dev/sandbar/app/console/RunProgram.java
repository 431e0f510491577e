package dev.sandbar.app.console;

import dev.sandbar.app.console.TargetRun.Place;
import dev.sandbar.run.EndReason;
import dev.sandbar.run.record.RunId;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import dev.sandbar.vt.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A command line that runs in one sandbox or in several at once; its output is what the pane shows. */
final class RunProgram extends ScreenProgram {
    /** Before a command that does not end by itself is killed, and before its end is given up. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Content.Run content;
    private final Tools tools;
    private final List<TargetRun> runs;
    private final List<TargetRun.End> ends = new ArrayList<>();
    private final CountDownLatch left;

    RunProgram(String stream, Content.Run content, Size size, Tools tools) {
        super(stream, size, tools.mailbox());
        this.content = content;
        this.tools = tools;
        this.left = new CountDownLatch(content.targets().size());
        boolean alone = content.targets().size() == 1;
        Optional<RunId> group = alone ? Optional.empty() : Optional.of(RunId.make(Instant.now()));
        this.runs = content.targets().stream()
                .map(sandbox -> new Place(sandbox, new RunOutput(screen(), alone ? "" : sandbox.name() + " │ ")))
                .map(place -> new TargetRun(content.exec(), group, place, tools))
                .toList();
    }

    /** Starts it everywhere; does not wait for it. A few run at a time, the others wait for their turn. */
    void open() {
        tools.phase(stream(), new Phase.Live());
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(content.exec().options().limits().parallel(), runs.size()),
                tools.threads().named("run-" + stream()));
        for (TargetRun run : runs) {
            pool.execute(() -> {
                ended(run.run());
                run.settle();
                left.countDown();
            });
        }
        pool.shutdown();
    }

    private void ended(TargetRun.End end) {
        boolean last;
        synchronized (ends) {
            ends.add(end);
            last = ends.size() == content.targets().size();
        }
        if (content.targets().size() > 1 || !end.nextStep().isEmpty()) {
            String next = end.nextStep().isEmpty() ? "" : "\n  " + end.nextStep();
            screen().write("\033[2m" + end.sandbox().name() + ": " + end.words() + next + "\033[22m\n");
        }
        if (last) {
            tools.phase(stream(), over());
        }
    }

    private Phase over() {
        synchronized (ends) {
            if (ends.size() == 1) {
                TargetRun.End end = ends.get(0);
                return new Phase.Over(end.good(), end.words(), end.nextStep());
            }
            long good = ends.stream().filter(TargetRun.End::good).count();
            return new Phase.Over(good == ends.size(), "ok in " + good + " of " + ends.size(), "");
        }
    }

    @Override
    public void cancel() {
        runs.forEach(run -> run.cancel(EndReason.CANCELLED));
    }

    @Override
    public void close() {
        if (!end(EndReason.ABANDONED)) {
            // Whoever is cancelled while it is being ended is killed.
            end(EndReason.CANCELLED);
        }
    }

    private boolean end(EndReason why) {
        runs.forEach(run -> run.cancel(why));
        try {
            return left.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
