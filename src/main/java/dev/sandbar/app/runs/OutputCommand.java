package dev.sandbar.app.runs;

import dev.sandbar.action.RunsAction;
import dev.sandbar.action.UsageException;
import dev.sandbar.app.ExitStatuses;
import dev.sandbar.app.Streams;
import dev.sandbar.history.History;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.folder.StoredOutput;
import dev.sandbar.run.record.OutputFrame;
import dev.sandbar.run.record.RunId;
import dev.sandbar.sandbox.OutputChunk.Stream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code sandbar runs logs}: what a run wrote, each stream to its own; as it was where nobody looks, and harmless on a
 * terminal.
 */
final class OutputCommand {
    private static final long PAUSE_MILLIS = 100;
    /** A run whose console is gone never ends by itself. */
    private static final int PAUSES_BETWEEN_UPDATES = 20;

    private final Streams streams;
    private final RunsAction.Output action;
    private final StreamCopy stdout;
    private final StreamCopy stderr;
    private final Map<Stream, Long> ends = new EnumMap<>(Stream.class);

    OutputCommand(Streams streams, RunsAction.Output action) throws UsageException {
        this.streams = streams;
        this.action = action;
        Optional<Pattern> pattern = pattern();
        this.stdout = copy(Stream.STDOUT, pattern);
        this.stderr = copy(Stream.STDERR, pattern);
    }

    private Optional<Pattern> pattern() throws UsageException {
        try {
            return action.grep().map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new UsageException(
                    "'" + action.grep().orElse("") + "' is no regular expression: " + e.getDescription(),
                    "put \\ before characters that are meant as they are");
        }
    }

    private StreamCopy copy(Stream stream, Optional<Pattern> pattern) {
        boolean shown = stream == Stream.STDOUT ? streams.outputIsTerminal() : streams.errorIsTerminal();
        boolean harmless = shown && !action.raw();
        return harmless || pattern.isPresent()
                ? new LineCopy(streams.of(stream), harmless, pattern)
                : bytes -> streams.of(stream).write(bytes);
    }

    int run(History history) throws UnknownRunException, UsageException, IOException, InterruptedException {
        RunId run = history.resolve(action.run());
        try (StoredOutput output = history.output(run)) {
            copy(output);
            if (action.follow()) {
                follow(history, run, output);
            }
            stdout.finish();
            stderr.finish();
        }
        return ExitStatuses.OK;
    }

    private void follow(History history, RunId run, StoredOutput output)
            throws IOException, InterruptedException, UsageException {
        int pauses = 0;
        boolean ended = history.record(run).end().isPresent();
        while (!ended) {
            Thread.sleep(PAUSE_MILLIS);
            if (++pauses % PAUSES_BETWEEN_UPDATES == 0) {
                history.update();
            }
            // Asked before the output is read: what was written before the end is not missed.
            ended = history.record(run).end().isPresent();
            copy(output);
        }
    }

    private void copy(StoredOutput output) throws IOException, UsageException {
        Optional<OutputFrame> frame = output.next();
        while (frame.isPresent()) {
            copy(frame.get());
            frame = output.next();
        }
    }

    private void copy(OutputFrame frame) throws IOException, UsageException {
        Stream stream = frame.chunk().stream();
        if (action.onlyStderr() && stream != Stream.STDERR) {
            return;
        }
        long missing = frame.offset() - ends.getOrDefault(stream, 0L);
        StreamCopy copy = stream == Stream.STDOUT ? stdout : stderr;
        if (missing > 0) {
            copy.finish();
            streams.err().println("sandbar: " + missing + " bytes were not kept here");
        }
        ends.put(stream, frame.end());
        copy.take(frame.chunk().bytes());
    }
}
