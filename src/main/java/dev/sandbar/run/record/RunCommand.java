package dev.sandbar.run.record;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was asked for; nothing in it is secret.
 *
 * @param words the program and its arguments, redacted
 * @param directory the absolute path asked for, redacted; empty for the sandbox's own choice
 * @param environment the names of the variables that were set, sorted; their values are not kept
 * @param terminal whether it ran in a terminal, so that all its output is stdout
 * @param timeout after which it is ended; empty for never
 * @param maxOutput the bytes of output after which it is ended; empty for never
 * @param artifacts the patterns of files to keep, redacted
 */
public record RunCommand(
        List<String> words,
        Optional<String> directory,
        List<String> environment,
        Optional<String> user,
        boolean terminal,
        Optional<Duration> timeout,
        OptionalLong maxOutput,
        List<String> artifacts) {
    public RunCommand {
        words = List.copyOf(words);
        Objects.requireNonNull(directory);
        environment = List.copyOf(environment);
        Objects.requireNonNull(user);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(maxOutput);
        artifacts = List.copyOf(artifacts);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one word");
        }
    }
}
