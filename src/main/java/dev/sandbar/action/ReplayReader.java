package dev.sandbar.action;

import dev.sandbar.sandbox.TerminalSize;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the words of {@code replay}, and files that are named anywhere. */
final class ReplayReader {
    private static final int MAX_SIDE = 1000;
    private static final double MAX_SECONDS = 86_400;

    private ReplayReader() {}

    static Action replay(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("replay", Options.REPLAY, words);
        List<String> files = reader.readAll();
        if (files.size() != 1) {
            throw new UsageException("replay needs one file", "write: sandbar replay FILE --size 80x24");
        }
        Optional<String> size = reader.last(Options.SIZE.name());
        Optional<TerminalSize> cells = size.isPresent() ? Optional.of(size(size.get())) : Optional.empty();
        boolean json = reader.has(Options.JSON.name());
        Optional<Playing> playing = playing(reader);
        if (json && playing.isPresent()) {
            throw new UsageException("--json prints a screen, --play plays all of them", "write one of the two");
        }
        return new Action.Replay(file(files.get(0)), cells, json, playing);
    }

    private static Optional<Playing> playing(OptionReader reader) throws UsageException {
        Optional<String> speed = reader.last(Options.SPEED.name());
        Optional<String> idle = reader.last(Options.IDLE_LIMIT.name());
        if (!reader.has(Options.PLAY.name())) {
            if (speed.isPresent() || idle.isPresent()) {
                throw new UsageException("--speed and --idle-limit are for playing", "add --play");
            }
            return Optional.empty();
        }
        double factor = speed.isEmpty()
                ? 1
                : number(speed.get(), Playing.SLOWEST, Playing.FASTEST, "a speed is a number from 0.1 to 100");
        Optional<Duration> limit = idle.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        Math.round(1000 * number(idle.get(), 0, MAX_SECONDS, "a pause is a number of seconds"))));
        return Optional.of(new Playing(factor, limit));
    }

    private static double number(String text, double least, double most, String hint) throws UsageException {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notNumber(text, hint);
        }
        throw notNumber(text, hint);
    }

    private static UsageException notNumber(String text, String hint) {
        return new UsageException("'" + text + "' cannot be used here", hint);
    }

    /** Where {@code --record} and {@code --record-form} say that a shell is recorded. */
    static Optional<RecordTo> recording(OptionReader reader) throws UsageException {
        Optional<String> file = reader.last(Options.RECORD.name());
        Optional<String> form = reader.last(Options.RECORD_FORM.name());
        if (form.isPresent() && !form.get().equals("v2") && !form.get().equals("v3")) {
            throw new UsageException("'" + form.get() + "' is no form of recordings", "write --record-form v2, or v3");
        }
        if (file.isEmpty() && form.isPresent()) {
            throw new UsageException("--record-form says nothing without a recording", "add --record FILE");
        }
        return file.isPresent() ? Optional.of(new RecordTo(file(file.get()), form)) : Optional.empty();
    }

    private static Path file(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + name + "' is no file name", "name another file");
        }
    }

    private static TerminalSize size(String text) throws UsageException {
        int cross = text.indexOf('x');
        if (cross > 0) {
            try {
                int columns = Integer.parseInt(text.substring(0, cross));
                int rows = Integer.parseInt(text.substring(cross + 1));
                if (columns >= 1 && columns <= MAX_SIDE && rows >= 1 && rows <= MAX_SIDE) {
                    return new TerminalSize(columns, rows);
                }
            } catch (NumberFormatException e) {
                throw notSize(text);
            }
        }
        throw notSize(text);
    }

    private static UsageException notSize(String text) {
        return new UsageException("'" + text + "' is no size", "write columns and rows, for example --size 80x24");
    }
}
