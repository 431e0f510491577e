package dev.sandbar.keymap;

import dev.sandbar.action.ScreenCommand;
import java.util.List;

/** The names of the actions that the full screen knows. */
final class ActionNames {
    static final List<String> ALL =
            ScreenCommand.ALL.stream().map(ScreenCommand::word).toList();

    private ActionNames() {}
}
