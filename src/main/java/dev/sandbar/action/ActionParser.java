package dev.sandbar.action;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.spelling.Nearest;
import java.util.List;
import java.util.Optional;

/** Text to action, the same for every face. */
public final class ActionParser {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");
    private static final int ALL_LINES = -1;

    private ActionParser() {}

    /** The action of a line as it is typed after {@code :} or written in a keymap file. */
    public static Action parse(String line) throws UsageException {
        return parse(ShellWords.split(line));
    }

    /** The action of words that a shell has split already. */
    public static Action parse(List<String> words) throws UsageException {
        if (words.isEmpty()) {
            throw new UsageException("nothing is asked for", "see: sandbar help");
        }
        String name = words.get(0);
        List<String> rest = words.subList(1, words.size());
        return switch (name) {
            case "exec", "execute" -> ExecReader.exec(rest);
            case "shell" -> ExecReader.shell(rest);
            case "ls", "list" -> list(rest);
            case "use" -> new Action.Use(atMostOne(name, rest));
            case "create" -> create(rest);
            case "start" -> change(Lifecycle.START, rest);
            case "stop" -> change(Lifecycle.STOP, rest);
            case "restart" -> change(Lifecycle.RESTART, rest);
            case "pause" -> change(Lifecycle.PAUSE, rest);
            case "resume", "unpause" -> change(Lifecycle.RESUME, rest);
            case "archive" -> change(Lifecycle.ARCHIVE, rest);
            case "extend" -> change(Lifecycle.EXTEND, rest);
            case "rm", "remove" -> remove(rest);
            case "logs" -> logs(rest);
            case "inspect" -> inspect(rest);
            case "providers" -> new Action.Providers(json(name, rest));
            case "runs" -> RunsReader.read(rest);
            case "audit" -> AuditReader.read(rest);
            case "replay" -> ReplayReader.replay(rest);
            case "completion" -> completion(rest);
            case "cd" -> new Action.ChangeDirectory(atMostOne(name, rest));
            case "export" -> new Action.Export(rest);
            case "unset" -> new Action.Unset(rest);
            case "help", "--help", "-h" -> new Action.Help(atMostOne("help", rest));
            case "version", "--version", "-V" -> version(rest);
            default -> ui(name, rest);
        };
    }

    private static Action create(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("create", Options.CREATE, words);
        String name = single("create", reader.readAll()).orElseThrow(() -> unnamed("create"));
        return new Action.Create(name, reader.last(Options.SNAPSHOT.name()));
    }

    private static Action change(Lifecycle change, List<String> words) throws UsageException {
        return new Action.Change(change, new OptionReader(change.verb(), List.of(), words).readAll(), false);
    }

    // What destroys is never done to a sandbox that is not named, be it the current one.
    private static Action remove(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("rm", Options.REMOVE, words);
        List<String> targets = reader.readAll();
        if (targets.isEmpty()) {
            throw new UsageException("no sandbox is named to remove", "write: sandbar rm NAME");
        }
        return new Action.Change(Lifecycle.REMOVE, targets, reader.has(Options.YES.name()));
    }

    private static Action logs(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("logs", Options.LOGS, words);
        Optional<String> target = single("logs", reader.readAll());
        Optional<String> tail = reader.last(Options.TAIL.name());
        int lines = tail.isPresent() ? lines(tail.get()) : ALL_LINES;
        LogRequest request =
                new LogRequest(lines, reader.has(Options.FOLLOW.name()), reader.has(Options.TIMESTAMPS.name()));
        return new Action.Logs(target, request);
    }

    private static Action inspect(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("inspect", Options.INSPECT, words);
        return new Action.Inspect(single("inspect", reader.readAll()), reader.has(Options.JSON.name()));
    }

    private static int lines(String text) throws UsageException {
        if (text.equals("all")) {
            return ALL_LINES;
        }
        try {
            int lines = Integer.parseInt(text);
            if (lines >= 0) {
                return lines;
            }
        } catch (NumberFormatException e) {
            throw notLines(text);
        }
        throw notLines(text);
    }

    private static UsageException notLines(String text) {
        return new UsageException("'" + text + "' is no number of lines", "write --tail 100, or --tail all");
    }

    private static Action completion(List<String> words) throws UsageException {
        String shell = one("completion", words);
        if (!SHELLS.contains(shell)) {
            throw new UsageException(
                    "there is no completion for '" + shell + "'", "there is one for bash, zsh and fish");
        }
        return new Action.Completion(shell);
    }

    private static Action version(List<String> words) throws UsageException {
        new OptionReader("version", List.of(), words).readAll();
        return new Action.Version();
    }

    private static Action list(List<String> words) throws UsageException {
        OptionReader reader = onlyOptions("ls", Options.LIST, words);
        if (reader.has(Options.JSON.name())) {
            return new Action.ListSandboxes(ListForm.JSON);
        }
        return new Action.ListSandboxes(reader.has(Options.QUIET.name()) ? ListForm.NAMES : ListForm.TABLE);
    }

    private static boolean json(String name, List<String> words) throws UsageException {
        return onlyOptions(name, Options.PROVIDERS, words).has(Options.JSON.name());
    }

    private static OptionReader onlyOptions(String name, List<OptionInfo> options, List<String> words)
            throws UsageException {
        OptionReader reader = new OptionReader(name, options, words);
        List<String> others = reader.readAll();
        if (!others.isEmpty()) {
            throw new UsageException(name + " takes no '" + others.get(0) + "'", "see: sandbar help " + name);
        }
        return reader;
    }

    private static String one(String name, List<String> words) throws UsageException {
        return atMostOne(name, words).orElseThrow(() -> unnamed(name));
    }

    private static UsageException unnamed(String action) {
        return new UsageException(action + " needs a name", "see: sandbar help " + action);
    }

    private static Optional<String> atMostOne(String name, List<String> words) throws UsageException {
        return single(name, new OptionReader(name, List.of(), words).readAll());
    }

    private static Optional<String> single(String name, List<String> words) throws UsageException {
        if (words.size() > 1) {
            throw new UsageException(name + " takes one name, not " + words.size(), "see: sandbar help " + name);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(0));
    }

    private static Action ui(String name, List<String> words) throws UsageException {
        if (name.equals("quit") || name.equals("q")) {
            return new Action.Ui(UiCommand.APP_QUIT, words);
        }
        if (ScreenCommand.of(name).orElse(null) instanceof UiCommand command) {
            return new Action.Ui(command, words);
        }
        Optional<String> nearest = Nearest.to(name, ActionTable.names(Face.SHELL))
                .or(() -> Nearest.to(name, ActionTable.names(Face.LINE)));
        String hint = nearest.map(known -> "did you mean " + known + "? ").orElse("");
        throw new UsageException("there is no action '" + name + "'", hint + "all of them: sandbar help");
    }
}
