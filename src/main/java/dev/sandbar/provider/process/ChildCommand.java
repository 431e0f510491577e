package dev.sandbar.provider.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start as a child process.
 *
 * @param executable the file that the first word means
 * @param environment everything that it gets
 * @param input whether stdin is fed; otherwise it is at its end from the start
 */
public record ChildCommand(
        List<String> words, Path executable, Path directory, Map<String, String> environment, boolean input) {
    public ChildCommand {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
