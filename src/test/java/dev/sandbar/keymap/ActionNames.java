package dev.sandbar.keymap;

import dev.sandbar.action.CopyCommand;
import dev.sandbar.action.RunsCommand;
import dev.sandbar.action.UiCommand;
import java.util.List;
import java.util.stream.Stream;

/** The names of the actions that the full screen knows. */
final class ActionNames {
    static final List<String> ALL = Stream.of(
                    Stream.of(UiCommand.values()).map(UiCommand::word),
                    Stream.of(CopyCommand.values()).map(CopyCommand::word),
                    Stream.of(RunsCommand.values()).map(RunsCommand::word))
            .flatMap(words -> words)
            .toList();

    private ActionNames() {}
}
