package dev.sandbar.action;

import dev.sandbar.sandbox.Lifecycle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every action there is, once: what help, completion, the palette and keymaps are made from. */
public final class ActionTable {
    private static final Set<Face> EVERYWHERE = EnumSet.of(Face.SHELL, Face.LINE);
    private static final Set<Face> IN_SHELL = EnumSet.of(Face.SHELL);
    private static final Set<Face> IN_LINE = EnumSet.of(Face.LINE);
    private static final Set<Face> BY_KEY = EnumSet.of(Face.KEY);
    private static final Set<Face> IN_CONSOLE = EnumSet.of(Face.LINE, Face.KEY);
    /** What can follow {@code runs}. */
    public static final List<String> RUNS_VERBS =
            List.of("ls", "show", "logs", "artifacts", "rerun", "diff", "rm", "prune", "export", "import", "verify");
    /** What can follow {@code audit}. */
    public static final List<String> AUDIT_VERBS = List.of("ls", "verify");

    private static final List<ActionInfo> ALL = table();

    private ActionTable() {}

    /** All actions, in the order of help. */
    public static List<ActionInfo> all() {
        return ALL;
    }

    /** The action that is called {@code word}, or has it as an alias. */
    public static Optional<ActionInfo> find(String word) {
        for (ActionInfo info : ALL) {
            if (info.answersTo(word)) {
                return Optional.of(info);
            }
        }
        return Optional.empty();
    }

    /** The names and aliases of everything that {@code face} offers. */
    public static List<String> names(Face face) {
        List<String> names = new ArrayList<>();
        for (ActionInfo info : ALL) {
            if (info.faces().contains(face)) {
                names.add(info.name());
                names.addAll(info.aliases());
            }
        }
        return names;
    }

    private static List<ActionInfo> table() {
        List<ActionInfo> all = new ArrayList<>();
        all.add(new ActionInfo(
                "exec",
                List.of("execute"),
                "[OPTIONS] [NAME…] -- COMMAND…  |  'COMMAND…'  |  NAME [OPTIONS] COMMAND…",
                "Run a command in a sandbox",
                EVERYWHERE,
                Options.EXEC));
        all.add(new ActionInfo(
                "shell", List.of(), "[NAME] [OPTIONS]", "Open an interactive shell", EVERYWHERE, Options.OPEN_SHELL));
        all.add(new ActionInfo(
                "ls", List.of("list"), "[OPTIONS]", "List the sandboxes of all providers", EVERYWHERE, Options.LIST));
        all.add(new ActionInfo(
                "use", List.of(), "[NAME]", "Select the current sandbox, or show it", EVERYWHERE, List.of()));
        all.add(new ActionInfo(
                "create", List.of(), "[PROVIDER/]NAME [OPTIONS]", "Make a sandbox", EVERYWHERE, Options.CREATE));
        for (Lifecycle change : Lifecycle.values()) {
            all.add(change(change));
        }
        all.add(new ActionInfo(
                "logs", List.of(), "[NAME] [OPTIONS]", "Show the log of a sandbox", EVERYWHERE, Options.LOGS));
        all.add(new ActionInfo(
                "inspect",
                List.of(),
                "[NAME] [OPTIONS]",
                "Show everything that is known of a sandbox",
                EVERYWHERE,
                Options.INSPECT));
        all.add(new ActionInfo(
                "providers",
                List.of(),
                "[--json]",
                "Show what was found, and how to enable the rest",
                EVERYWHERE,
                Options.PROVIDERS));
        all.add(new ActionInfo(
                "runs",
                List.of(),
                "ls [OPTIONS]  |  show ID  |  logs ID [OPTIONS]  |  artifacts ID [PATH…] [--output DIR]"
                        + "  |  rerun ID  |  diff ID ID [OPTIONS]"
                        + "  |  rm ID…  |  prune [OPTIONS]"
                        + "  |  export ID… --output FILE.zip  |  import FILE.zip  |  verify [ID…] [--json]",
                "Find, read, compare and share the runs that were kept",
                EVERYWHERE,
                Options.RUNS));
        all.add(new ActionInfo(
                "audit",
                List.of(),
                "ls [OPTIONS]  |  verify [--json]",
                "Show what was done, or find out whether that was changed",
                IN_SHELL,
                Options.AUDIT));
        all.add(new ActionInfo(
                "replay",
                List.of(),
                "FILE [OPTIONS]",
                "Show a recording: its last screen, or all of it in real time",
                IN_SHELL,
                Options.REPLAY));
        all.add(new ActionInfo(
                "completion", List.of(), "bash|zsh|fish", "Print a completion script", IN_SHELL, List.of()));
        all.add(new ActionInfo(
                "cd", List.of(), "[DIR]", "Run the next commands in this directory", IN_LINE, List.of()));
        all.add(new ActionInfo(
                "export", List.of(), "[NAME=VALUE…]", "Set variables for the next commands", IN_LINE, List.of()));
        all.add(new ActionInfo("unset", List.of(), "NAME…", "Forget variables", IN_LINE, List.of()));
        all.add(new ActionInfo("help", List.of(), "[ACTION]", "Show help", EVERYWHERE, List.of()));
        all.add(new ActionInfo("version", List.of(), "", "Say which version this is", EVERYWHERE, List.of()));
        ScreenCommand.ALL.forEach(command -> all.add(ofScreen(command)));
        return List.copyOf(all);
    }

    private static ActionInfo ofScreen(ScreenCommand command) {
        List<String> aliases = command == UiCommand.APP_QUIT ? List.of("quit", "q") : List.of();
        Set<Face> faces = command instanceof UiCommand ? IN_CONSOLE : BY_KEY;
        return new ActionInfo(command.word(), aliases, "", command.help(), faces, List.of());
    }

    private static ActionInfo change(Lifecycle change) {
        return switch (change) {
            case START -> new ActionInfo("start", List.of(), "[NAME…]", "Start sandboxes", EVERYWHERE, List.of());
            case STOP -> new ActionInfo("stop", List.of(), "[NAME…]", "Stop sandboxes", EVERYWHERE, List.of());
            case RESTART ->
                new ActionInfo(
                        "restart", List.of(), "[NAME…]", "Stop sandboxes and start them again", EVERYWHERE, List.of());
            case PAUSE ->
                new ActionInfo("pause", List.of(), "[NAME…]", "Freeze everything in sandboxes", EVERYWHERE, List.of());
            case RESUME ->
                new ActionInfo(
                        "resume", List.of("unpause"), "[NAME…]", "Let paused sandboxes go on", EVERYWHERE, List.of());
            case ARCHIVE ->
                new ActionInfo(
                        "archive",
                        List.of(),
                        "[NAME…]",
                        "Stop sandboxes and put them where they cost less",
                        EVERYWHERE,
                        List.of());
            case EXTEND ->
                new ActionInfo(
                        "extend",
                        List.of(),
                        "[NAME…]",
                        "Give sandboxes their full time until they stop by themselves",
                        EVERYWHERE,
                        List.of());
            case REMOVE ->
                new ActionInfo(
                        "rm",
                        List.of("remove"),
                        "NAME… [--yes]",
                        "Remove sandboxes and what is in them",
                        EVERYWHERE,
                        Options.REMOVE);
        };
    }
}
