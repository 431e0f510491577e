package dev.sandbar.action;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a command or a shell is to be run, as it was written.
 *
 * @param environment {@code NAME=VALUE}, or {@code NAME} to inherit, in the order given
 * @param environmentFiles files with such lines, which come before {@code environment}
 * @param secretEnvironment names of own variables that are passed on and whose values are never kept or shown
 * @param maxOutput how many bytes the command may write until it is ended
 * @param parallel in how many sandboxes the command runs at a time, where it is to run in several
 * @param detachKeys in docker's syntax, for example {@code ctrl-],d}
 */
public record ExecOptions(
        Optional<String> directory,
        List<String> environment,
        List<String> environmentFiles,
        List<String> secretEnvironment,
        Optional<String> user,
        Optional<Duration> timeout,
        OptionalLong maxOutput,
        int parallel,
        Optional<String> detachKeys,
        Switches switches) {
    /** Where nothing is said: enough to be quick, few enough for one engine. */
    public static final int DEFAULT_PARALLEL = 8;

    public ExecOptions {
        Objects.requireNonNull(directory);
        environment = List.copyOf(environment);
        environmentFiles = List.copyOf(environmentFiles);
        secretEnvironment = List.copyOf(secretEnvironment);
        Objects.requireNonNull(user);
        Objects.requireNonNull(timeout);
        Objects.requireNonNull(maxOutput);
        Objects.requireNonNull(detachKeys);
        Objects.requireNonNull(switches);
    }

    /** Nothing asked for: everything is as the sandbox has it. */
    public static ExecOptions none() {
        return new ExecOptions(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                DEFAULT_PARALLEL,
                Optional.empty(),
                new Switches(false, false, false, true, true));
    }

    /** The same in a terminal, with stdin passed on, for a session: nothing of it is kept. */
    public ExecOptions interactive() {
        return with(new Switches(true, true, switches.privileged(), switches.stream(), false));
    }

    /** The same in another directory. */
    public ExecOptions in(Optional<String> other) {
        return new ExecOptions(
                other,
                environment,
                environmentFiles,
                secretEnvironment,
                user,
                timeout,
                maxOutput,
                parallel,
                detachKeys,
                switches);
    }

    /** The same with another environment. */
    public ExecOptions withEnvironment(List<String> other) {
        return new ExecOptions(
                directory,
                other,
                environmentFiles,
                secretEnvironment,
                user,
                timeout,
                maxOutput,
                parallel,
                detachKeys,
                switches);
    }

    /** The same with something on or off. */
    public ExecOptions with(Switches other) {
        return new ExecOptions(
                directory,
                environment,
                environmentFiles,
                secretEnvironment,
                user,
                timeout,
                maxOutput,
                parallel,
                detachKeys,
                other);
    }

    /**
     * What is on or off.
     *
     * @param terminal whether the command gets a terminal
     * @param input whether stdin is passed on
     * @param stream whether output is shown while it comes, and not at the end
     * @param record whether the run is kept
     */
    public record Switches(boolean terminal, boolean input, boolean privileged, boolean stream, boolean record) {}
}
