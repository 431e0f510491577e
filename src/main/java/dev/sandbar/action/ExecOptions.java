package dev.sandbar.action;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a command or a shell is to be run, as it was written.
 *
 * @param environment {@code NAME=VALUE}, or {@code NAME} to inherit, in the order given
 * @param environmentFiles files with such lines, which come before {@code environment}
 * @param detachKeys in docker's syntax, for example {@code ctrl-],d}
 */
public record ExecOptions(
        Optional<String> directory,
        List<String> environment,
        List<String> environmentFiles,
        Optional<String> user,
        Optional<Duration> timeout,
        Optional<String> detachKeys,
        Switches switches) {
    public ExecOptions {
        Objects.requireNonNull(directory);
        environment = List.copyOf(environment);
        environmentFiles = List.copyOf(environmentFiles);
        Objects.requireNonNull(user);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(detachKeys);
        Objects.requireNonNull(switches);
    }

    /** Nothing asked for: everything is as the sandbox has it. */
    public static ExecOptions none() {
        return new ExecOptions(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Switches(false, false, false, true));
    }

    /** The same in a terminal, with stdin passed on. */
    public ExecOptions interactive() {
        return new ExecOptions(
                directory,
                environment,
                environmentFiles,
                user,
                timeout,
                detachKeys,
                new Switches(true, true, switches.privileged(), switches.stream()));
    }

    /**
     * What is on or off.
     *
     * @param terminal whether the command gets a terminal
     * @param input whether stdin is passed on
     * @param stream whether output is shown while it comes, and not at the end
     */
    public record Switches(boolean terminal, boolean input, boolean privileged, boolean stream) {}
}
