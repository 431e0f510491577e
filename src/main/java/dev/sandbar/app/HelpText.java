package dev.sandbar.app;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.Face;
import dev.sandbar.action.OptionInfo;
import dev.sandbar.action.UsageException;
import dev.sandbar.spelling.Nearest;
import java.util.Optional;

/** Help, made from the action table. */
final class HelpText {
    private static final int NAME_WIDTH = 12;
    private static final int OPTION_WIDTH = 34;

    private HelpText() {}

    /** Help about {@code topic}, or about everything that {@code sandbar} can do in a shell. */
    static String of(Optional<String> topic) throws UsageException {
        if (topic.isEmpty()) {
            return overview();
        }
        ActionInfo info = ActionTable.find(topic.get()).orElse(null);
        if (info == null) {
            String hint = Nearest.to(topic.get(), ActionTable.names(Face.SHELL))
                    .map(name -> "did you mean " + name + "? ")
                    .orElse("");
            throw new UsageException("there is no action '" + topic.get() + "'", hint + "all of them: sandbar help");
        }
        return about(info);
    }

    private static String overview() {
        StringBuilder text = new StringBuilder("An operator's console for sandboxes.\n\nsandbar            ")
                .append(
                        "open the console\nsandbar ACTION …   do one thing\nsandbar --demo …   the same, with made-up sandboxes\n\n");
        for (ActionInfo info : ActionTable.all()) {
            if (info.faces().contains(Face.SHELL)) {
                text.append("  ")
                        .append(padded(info.name(), NAME_WIDTH))
                        .append(info.help())
                        .append('\n');
            }
        }
        return text.append("\nNames are provider/name, or name where only one provider has it.\n")
                .append("More about one action: sandbar help ACTION\n")
                .toString();
    }

    private static String about(ActionInfo info) {
        StringBuilder text = new StringBuilder(info.help()).append("\n\n");
        for (String form : info.arguments().split("  \\|  ", -1)) {
            text.append("  sandbar ")
                    .append(info.name())
                    .append(' ')
                    .append(form)
                    .append('\n');
        }
        text.append(info.options().isEmpty() ? "" : "\n");
        for (OptionInfo option : info.options()) {
            String names = String.join(", ", option.names());
            String value = option.takesValue() ? " " + option.value() : "";
            text.append("  ")
                    .append(padded(names + value, OPTION_WIDTH))
                    .append(option.help())
                    .append('\n');
        }
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
