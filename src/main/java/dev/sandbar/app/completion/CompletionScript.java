package dev.sandbar.app.completion;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.action.OptionInfo;
import java.util.ArrayList;
import java.util.List;

/** The script that teaches a shell what {@code sandbar} understands. */
public final class CompletionScript {
    private CompletionScript() {}

    /** For {@code bash}, {@code zsh} or {@code fish}. */
    public static String of(String shell) {
        return switch (shell) {
            case "bash" -> BashCompletion.script();
            case "zsh" -> ZshCompletion.script();
            case "fish" -> FishCompletion.script();
            default -> throw new IllegalArgumentException("no completion for " + shell);
        };
    }

    /** What can be asked for after {@code sandbar}. */
    static List<ActionInfo> actions() {
        List<ActionInfo> actions = new ArrayList<>();
        for (ActionInfo info : ActionTable.all()) {
            if (info.faces().contains(Face.SHELL)) {
                actions.add(info);
            }
        }
        return actions;
    }

    /** The action's names, its aliases included, with {@code separator} between. */
    static String names(ActionInfo action, String separator) {
        List<String> names = new ArrayList<>(List.of(action.name()));
        names.addAll(action.aliases());
        return String.join(separator, names);
    }

    /** Whether an option's value is the name of a file on this machine. */
    static boolean isFile(OptionInfo option) {
        return option.value().equals("FILE");
    }

    /** Text in single quotes, as every POSIX shell reads it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
