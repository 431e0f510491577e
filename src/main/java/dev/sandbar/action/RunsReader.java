package dev.sandbar.action;

import dev.sandbar.sandbox.Outcome;
import dev.sandbar.spelling.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The grammar of {@code runs}. */
final class RunsReader {
    private static final String NAME = "runs";
    private static final String LIVE = "live";
    private static final int USUAL = 50;

    private RunsReader() {}

    static Action.Runs read(List<String> words) throws UsageException {
        String verb = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return new Action.Runs(
                switch (verb) {
                    case "ls", "list" -> find(rest);
                    case "show" -> show(rest);
                    case "logs" -> output(rest);
                    case "artifacts" -> artifacts(rest);
                    case "rerun" -> new RunsAction.Rerun(one(verb, reader(List.of(), rest)));
                    case "rm", "remove" -> new RunsAction.Remove(some(verb, reader(List.of(), rest)));
                    case "prune" -> prune(rest);
                    case "diff" -> diff(rest);
                    case "export" -> export(rest);
                    case "import" -> new RunsAction.Import(path(one(verb, reader(List.of(), rest))));
                    case "verify" -> verify(rest);
                    default -> throw unknown(verb);
                });
    }

    private static UsageException unknown(String verb) {
        String hint = Nearest.to(verb, ActionTable.RUNS_VERBS)
                .map(known -> "did you mean runs " + known + "? see: sandbar help runs")
                .orElse("write: sandbar runs " + String.join("|", ActionTable.RUNS_VERBS));
        String what = verb.isEmpty() ? "runs needs a word of what to do" : "runs has no '" + verb + "'";
        return new UsageException(what, hint);
    }

    private static OptionReader reader(List<OptionInfo> options, List<String> words) {
        return new OptionReader(NAME, options, words);
    }

    private static RunsAction find(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_LIST, words);
        List<String> others = reader.readAll();
        if (!others.isEmpty()) {
            throw new UsageException(
                    "runs ls takes no '" + others.get(0) + "'", "to look for text: sandbar runs ls --text TEXT");
        }
        ListForm form = ListForm.TABLE;
        if (reader.has(Options.JSON.name())) {
            form = ListForm.JSON;
        } else if (reader.has(Options.QUIET.name())) {
            form = ListForm.NAMES;
        }
        return new RunsAction.Find(filter(reader), form);
    }

    private static RunFilter filter(OptionReader reader) throws UsageException {
        Optional<String> outcome = reader.last(Options.OUTCOME.name());
        boolean live = outcome.isPresent() && outcome.get().equals(LIVE);
        Optional<String> since = reader.last(Options.SINCE.name());
        return new RunFilter(
                reader.last(Options.SANDBOX.name()),
                reader.last(Options.PROVIDER.name()),
                outcome.isPresent() && !live ? Optional.of(outcome(outcome.get())) : Optional.empty(),
                live,
                since.isPresent() ? Optional.of(since(since.get())) : Optional.empty(),
                reader.last(Options.TEXT.name()),
                Numbers.atLeastOne(reader, Options.LIMIT).orElse(USUAL));
    }

    private static Outcome outcome(String text) throws UsageException {
        List<String> known = new ArrayList<>(List.of(LIVE));
        for (Outcome outcome : Outcome.values()) {
            String name = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text) || outcome.words().equals(text)) {
                return outcome;
            }
            known.add(name);
        }
        throw new UsageException("'" + text + "' is no outcome", "there are " + String.join(", ", known));
    }

    /** How long ago, or a day, or a time of the local zone, or one with a zone. */
    private static Instant since(String text) throws UsageException {
        if (text.indexOf('-') < 0) {
            return Instant.now().minus(Durations.parse(text));
        }
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            LocalDateTime time =
                    text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            return time.atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    "'" + text + "' is no time", "write 90m, 2d, 2026-11-21, 2026-11-21T10:00 or 2026-11-21T10:00:00Z");
        }
    }

    private static RunsAction show(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_SHOW, words);
        return new RunsAction.Show(one("show", reader), reader.has(Options.JSON.name()));
    }

    private static RunsAction output(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_LOGS, words);
        return new RunsAction.Output(
                one("logs", reader),
                reader.has(Options.FOLLOW.name()),
                reader.has(Options.STDERR.name()),
                reader.last(Options.GREP.name()),
                reader.has(Options.RAW.name()));
    }

    private static RunsAction artifacts(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_ARTIFACTS, words);
        List<String> names = some("artifacts", reader);
        Optional<String> output = reader.last(Options.OUTPUT.name());
        boolean json = reader.has(Options.JSON.name());
        if (json && output.isPresent()) {
            throw new UsageException("--json lists files, and --output copies them", "write one of the two");
        }
        return new RunsAction.Artifacts(
                names.get(0),
                names.subList(1, names.size()),
                output.isPresent() ? Optional.of(path(output.get())) : Optional.empty(),
                json);
    }

    private static RunsAction prune(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_PRUNE, words);
        List<String> others = reader.readAll();
        if (!others.isEmpty()) {
            throw new UsageException("runs prune takes no '" + others.get(0) + "'", "to name runs: sandbar runs rm ID");
        }
        Optional<String> age = reader.last(Options.MAX_AGE.name());
        Optional<String> size = reader.last(Options.MAX_SIZE.name());
        OptionalInt count = Numbers.atLeastOne(reader, Options.MAX_RUNS);
        Optional<Duration> oldest = age.isPresent() ? Optional.of(Durations.parse(age.get())) : Optional.empty();
        return new RunsAction.Prune(
                oldest,
                count.isPresent() ? OptionalLong.of(count.getAsInt()) : OptionalLong.empty(),
                size.isPresent() ? OptionalLong.of(Sizes.parse(size.get())) : OptionalLong.empty(),
                reader.has(Options.DRY_RUN.name()),
                reader.has(Options.YES.name()));
    }

    private static RunsAction diff(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_DIFF, words);
        List<String> runs = reader.readAll();
        if (runs.size() != 2) {
            throw new UsageException("runs diff needs two runs, not " + runs.size(), "write: sandbar runs diff ID ID");
        }
        return new RunsAction.Diff(
                runs.get(0), runs.get(1), reader.has(Options.JSON.name()), reader.has(Options.RAW_DIFF.name()));
    }

    private static RunsAction export(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_EXPORT, words);
        List<String> runs = some("export", reader);
        Optional<String> file = reader.last(Options.OUTPUT.name());
        if (file.isEmpty()) {
            throw new UsageException("it is not said where to", "write: sandbar runs export ID --output FILE.zip");
        }
        return new RunsAction.Export(runs, path(file.get()));
    }

    private static RunsAction verify(List<String> words) throws UsageException {
        OptionReader reader = reader(Options.RUNS_SHOW, words);
        return new RunsAction.Verify(reader.readAll(), reader.has(Options.JSON.name()));
    }

    private static Path path(String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is no file name", "name a file, for example runs.zip");
        }
    }

    private static String one(String verb, OptionReader reader) throws UsageException {
        List<String> words = reader.readAll();
        if (words.size() != 1) {
            throw new UsageException(
                    "runs " + verb + " takes one name, not " + words.size(),
                    "see: sandbar help runs; last is the newest");
        }
        return words.get(0);
    }

    private static List<String> some(String verb, OptionReader reader) throws UsageException {
        List<String> words = reader.readAll();
        if (words.isEmpty()) {
            throw new UsageException(
                    "runs " + verb + " needs a run", "the newest is called last; all: sandbar runs ls");
        }
        return words;
    }
}
