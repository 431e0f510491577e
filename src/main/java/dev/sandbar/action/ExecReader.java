package dev.sandbar.action;

import dev.sandbar.action.ExecOptions.Attachment;
import dev.sandbar.action.ExecOptions.Keeping;
import dev.sandbar.action.ExecOptions.Limits;
import dev.sandbar.action.ExecOptions.Setting;
import dev.sandbar.action.ExecOptions.Variables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The grammar of {@code exec}.
 *
 * <p>Before {@code --} stand names and options, after it the words of the command. Without {@code --} a single word is a
 * command for the current sandbox, split as a shell would but run without one; of several the first is the sandbox,
 * options may follow it, and the command begins with the first word that is no option.
 */
final class ExecReader {
    private static final String EXAMPLE = "for example: sandbar exec NAME -- ls -la";
    private static final int MOST_PARALLEL = 64;

    private ExecReader() {}

    static Action.Exec exec(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("exec", Options.EXEC, words);
        if (words.contains("--")) {
            List<String> targets = reader.readMixed();
            return exec(reader, targets, reader.rest());
        }
        reader.readOptions();
        if (reader.left() == 1) {
            return ofLine(reader, reader.next());
        }
        if (reader.left() == 0) {
            throw new UsageException("there is no command to run", EXAMPLE);
        }
        List<String> targets = List.of(reader.next());
        reader.readOptions();
        return exec(reader, targets, reader.rest());
    }

    static Action.Shell shell(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("shell", Options.OPEN_SHELL, words);
        List<String> targets = reader.readAll();
        if (targets.size() > 1) {
            throw new UsageException(
                    "a shell opens in one sandbox, not in " + targets.size(),
                    "to run a command: sandbar exec " + targets.get(0) + " -- COMMAND");
        }
        return new Action.Shell(targets.stream().findFirst(), options(reader), ReplayReader.recording(reader));
    }

    private static Action.Exec ofLine(OptionReader reader, String line) throws UsageException {
        List<String> command = reader.has(Options.SHELL.name()) ? List.of(line) : ShellWords.split(line);
        return exec(reader, List.of(), command);
    }

    private static Action.Exec exec(OptionReader reader, List<String> targets, List<String> command)
            throws UsageException {
        if (command.isEmpty() || command.get(0).isEmpty()) {
            throw new UsageException("there is no command to run" + in(targets), EXAMPLE);
        }
        boolean shell = reader.has(Options.SHELL.name());
        return new Action.Exec(targets, shell ? script(command) : command, options(reader));
    }

    private static String in(List<String> targets) {
        return targets.isEmpty() ? "" : " in " + targets.get(0);
    }

    // The script is one argument of its own and further words are its $1, $2, …: nothing is quoted or joined.
    private static List<String> script(List<String> command) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", command.get(0), "sh"));
        words.addAll(command.subList(1, command.size()));
        return words;
    }

    private static ExecOptions options(OptionReader reader) throws UsageException {
        return new ExecOptions(
                setting(reader),
                new Limits(timeout(reader), maxOutput(reader), parallel(reader)),
                new Attachment(
                        reader.has(Options.TERMINAL.name()),
                        reader.has(Options.INPUT.name()),
                        !reader.has(Options.NO_STREAM.name()),
                        notEmpty(reader, Options.DETACH_KEYS)),
                keeping(reader));
    }

    private static Keeping keeping(OptionReader reader) throws UsageException {
        List<String> artifacts = reader.all(Options.ARTIFACT.name());
        if (!reader.has(Options.NO_RECORD.name())) {
            return new Keeping(true, artifacts);
        }
        if (!artifacts.isEmpty()) {
            throw new UsageException(
                    "artifacts are kept with the run, and of this one nothing is to be kept",
                    "leave out --no-record or --artifact");
        }
        return Keeping.NOTHING;
    }

    private static Setting setting(OptionReader reader) throws UsageException {
        return new Setting(
                notEmpty(reader, Options.DIRECTORY),
                variables(reader),
                notEmpty(reader, Options.USER),
                reader.has(Options.PRIVILEGED.name()));
    }

    private static Variables variables(OptionReader reader) throws UsageException {
        List<String> environment = reader.all(Options.ENVIRONMENT.name());
        for (String entry : environment) {
            if (entry.isEmpty() || entry.charAt(0) == '=') {
                throw new UsageException("'" + entry + "' names no variable", "write --env NAME=VALUE or --env NAME");
            }
        }
        return new Variables(
                environment,
                reader.all(Options.ENVIRONMENT_FILE.name()),
                reader.all(Options.SECRET_ENVIRONMENT.name()));
    }

    private static Optional<Duration> timeout(OptionReader reader) throws UsageException {
        Optional<String> value = reader.last(Options.TIMEOUT.name());
        return value.isPresent() ? Optional.of(Durations.parse(value.get())) : Optional.empty();
    }

    private static OptionalLong maxOutput(OptionReader reader) throws UsageException {
        Optional<String> value = reader.last(Options.MAX_OUTPUT.name());
        return value.isPresent() ? OptionalLong.of(Sizes.parse(value.get())) : OptionalLong.empty();
    }

    private static int parallel(OptionReader reader) throws UsageException {
        Optional<String> value = reader.last(Options.PARALLEL.name());
        if (value.isEmpty()) {
            return Limits.DEFAULT_PARALLEL;
        }
        try {
            int parallel = Integer.parseInt(value.get());
            if (parallel < 1 || parallel > MOST_PARALLEL) {
                throw new NumberFormatException();
            }
            return parallel;
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "'" + value.get() + "' is no number of sandboxes at a time",
                    "write a number from 1 to " + MOST_PARALLEL);
        }
    }

    private static Optional<String> notEmpty(OptionReader reader, OptionInfo option) throws UsageException {
        Optional<String> value = reader.last(option.name());
        if (value.isPresent() && value.get().isEmpty()) {
            throw new UsageException(
                    option.name() + " is given an empty value", "write " + option.name() + " " + option.value());
        }
        return value;
    }
}
