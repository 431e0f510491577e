package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.app.ArtifactWords;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunEnd;
import dev.sandbar.run.record.RunRecord;
import dev.sandbar.run.record.RunStoreException;
import dev.sandbar.sandbox.OutputChunk.Stream;
import dev.sandbar.ui.Effect;
import dev.sandbar.ui.pane.Content;
import dev.sandbar.ui.pane.Phase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows something that was kept of runs; the output of a run that goes on is followed until its end. */
final class KeptProgram extends ScreenProgram {
    private static final long PAUSE_MILLIS = 250;

    private final Content.Kept content;
    private final Tools tools;
    private final int columns;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Stream, Long> ends = new EnumMap<>(Stream.class);

    KeptProgram(Effect.ShowKept wanted, Tools tools) {
        super(wanted.stream(), wanted.size(), tools.mailbox());
        this.content = wanted.content();
        this.tools = tools;
        this.columns = wanted.size().columns();
    }

    void open() {
        tools.phase(stream(), new Phase.Live());
        tools.threads().start("kept-" + stream(), () -> tools.phase(stream(), show()));
    }

    private Phase show() {
        try {
            if (content instanceof Content.RunComparison both) {
                tools.archive().compare(both.first(), both.second(), columns, new ScreenOutput());
                return new Phase.Over(true, "compared", "");
            }
            if (content instanceof Content.RunsReport report) {
                int status = tools.archive().print(report.action(), new ScreenOutput());
                return new Phase.Over(status == 0, status == 0 ? "done" : "ended with " + status, "");
            }
            Content.RunOutput one = (Content.RunOutput) content;
            return follow(one.run())
                    .end()
                    .map(RunEnd::result)
                    .map(end -> new Phase.Over(EndWords.good(end), EndWords.of(end), ""))
                    .orElseGet(() -> new Phase.Over(true, "goes on without being followed", ""));
        } catch (IOException e) {
            return new Phase.Over(false, String.valueOf(e.getMessage()), "Check the disk");
        } catch (UsageException e) {
            return new Phase.Over(false, String.valueOf(e.getMessage()), e.hint());
        } catch (RunStoreException e) {
            return new Phase.Over(false, String.valueOf(e.getMessage()), e.nextStep());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Phase.Over(false, "not read to its end", "");
        }
    }

    /** Shows what is written to it. */
    private final class ScreenOutput extends OutputStream {
        @Override
        public void write(int value) {
            screen().write(new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            screen().write(Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }

    /** Shows what a run writes and leaves, until there is nothing more to come or it is left. */
    private RunRecord follow(String run) throws UsageException, InterruptedException {
        RunOutput shown = new RunOutput(screen(), "");
        try (StoredOutput output = tools.archive().output(run)) {
            boolean over;
            RunRecord record;
            do {
                // Asked before the output is read: what was written before the end is not missed.
                record = tools.archive().record(run);
                copy(output, shown);
                over = isWhole(record);
            } while (!over && !closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            artifacts(record).ifPresent(shown::tell);
            return record;
        }
    }

    /** Artifacts come after the end, but for a command that was never started. */
    private static boolean isWhole(RunRecord record) {
        boolean collects =
                record.started().isPresent() && !record.command().artifacts().isEmpty();
        return record.end()
                .filter(end -> !collects || end.artifacts().isPresent())
                .isPresent();
    }

    private static Optional<String> artifacts(RunRecord record) {
        return record.end()
                .flatMap(RunEnd::artifacts)
                .map(left -> "artifacts: " + ArtifactWords.of(left) + ": runs artifacts "
                        + record.id().brief());
    }

    private void copy(StoredOutput output, RunOutput shown) {
        Optional<OutputFrame> frame = output.next();
        while (frame.isPresent() && closed.getCount() > 0) {
            long missing = frame.get().offset() - ends.getOrDefault(frame.get().chunk().stream(), 0L);
            if (missing > 0) {
                screen().write("\033[2m… " + missing + " bytes were not kept …\033[22m\n");
            }
            ends.put(frame.get().chunk().stream(), frame.get().end());
            shown.show(frame.get().chunk());
            frame = output.next();
        }
    }

    /** Stops following; what is shown stays. */
    @Override
    public void cancel() {
        closed.countDown();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
