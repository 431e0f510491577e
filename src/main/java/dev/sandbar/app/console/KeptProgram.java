package dev.sandbar.app.console;

import dev.sandbar.action.UsageException;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunEnd;
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

    /** Shows a run's output until it ends; empty when it was left before. */
    private Optional<RunEnd> follow(String run) throws UsageException, InterruptedException {
        RunOutput shown = new RunOutput(screen(), "");
        try (StoredOutput output = tools.archive().output(run)) {
            Optional<RunEnd> end = Optional.empty();
            boolean left = false;
            while (end.isEmpty() && !left) {
                // Asked before the output is read: what was written before the end is not missed.
                end = tools.archive().end(run);
                copy(output, shown);
                left = closed.await(end.isPresent() ? 0 : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return end;
        }
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
