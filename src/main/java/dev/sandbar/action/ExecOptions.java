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
 * @param parallel in how many sandboxes the command runs at a time, where it is to run in several
 * @param detachKeys in docker's syntax, for example {@code ctrl-],d}
 */
public record ExecOptions(
        Optional<String> directory,
        List<String> environment,
        List<String> environmentFiles,
        Optional<String> user,
        Optional<Duration> timeout,
        int parallel,
        Optional<String> detachKeys,
        Switches switches) {
    /** Where nothing is said: enough to be quick, few enough for one engine. */
    public static final int DEFAULT_PARALLEL = 8;

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
                DEFAULT_PARALLEL,
                Optional.empty(),
                new Switches(false, false, false, true));
    }

    /** The same in a terminal, with stdin passed on. */
    public ExecOptions interactive() {
        return with(new Switches(true, true, switches.privileged(), switches.stream()));
    }

    /** The same in another directory. */
    public ExecOptions in(Optional<String> other) {
        return new ExecOptions(other, environment, environmentFiles, user, timeout, parallel, detachKeys, switches);
    }

    /** The same with another environment. */
    public ExecOptions withEnvironment(List<String> other) {
        return new ExecOptions(directory, other, environmentFiles, user, timeout, parallel, detachKeys, switches);
    }

    /** The same with something on or off. */
    public ExecOptions with(Switches other) {
        return new ExecOptions(directory, environment, environmentFiles, user, timeout, parallel, detachKeys, other);
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
