package dev.sandbar.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What only the full screen can do, and only when a key is bound to it or its name is written. */
public sealed interface ScreenCommand permits UiCommand, CopyCommand, RunsCommand {
    /** All of them. */
    List<ScreenCommand> ALL = Stream.of(UiCommand.values(), CopyCommand.values(), RunsCommand.values())
            .<ScreenCommand>flatMap(Stream::of)
            .toList();

    /** Its name in keymap files. */
    String word();

    /** What it does, in a few words. */
    String help();

    /** The command of that name. */
    static Optional<ScreenCommand> of(String word) {
        return ALL.stream().filter(command -> command.word().equals(word)).findFirst();
    }
}
