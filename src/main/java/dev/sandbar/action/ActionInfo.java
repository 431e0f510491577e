package dev.sandbar.action;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the table knows of one action, for help, completion and keymaps.
 *
 * @param arguments the syntax of what follows the name, empty for nothing
 * @param help one line, without a full stop
 */
public record ActionInfo(
        String name, List<String> aliases, String arguments, String help, Set<Face> faces, List<OptionInfo> options) {
    public ActionInfo {
        Objects.requireNonNull(name);
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(arguments);
        Objects.requireNonNull(help);
        faces = Set.copyOf(faces);
        options = List.copyOf(options);
    }

    /** Whether it is called {@code word}. */
    public boolean answersTo(String word) {
        return name.equals(word) || aliases.contains(word);
    }

    /** What its words are, as far as that can be completed. */
    public Operand operand() {
        return switch (name) {
            case "exec",
                    "shell",
                    "use",
                    "logs",
                    "inspect",
                    "start",
                    "stop",
                    "restart",
                    "pause",
                    "resume",
                    "archive",
                    "extend",
                    "rm" -> Operand.SANDBOX;
            case "replay" -> Operand.FILE;
            case "help" -> Operand.ACTION;
            case "runs" -> Operand.RUN;
            case "audit" -> Operand.AUDIT;
            case "completion" -> Operand.SHELL;
            default -> Operand.NOTHING;
        };
    }
}
