package dev.sandbar.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to run and how.
 *
 * @param command the program and its arguments, which reach it unchanged; at least one
 * @param user the user in the provider's own form, where another than the default is wanted
 * @param terminal the size of the terminal to run in; empty for separate streams
 * @param input whether stdin is fed; otherwise it is closed from the start
 * @param marker 128 random bits in hexadecimal, carried in the variable {@value #MARKER_VARIABLE} of everything that
 *     the exec starts, so that it can be found and ended later, even by another console after a crash
 */
public record ExecRequest(
        List<String> command,
        WorkingDirectory directory,
        Map<String, String> environment,
        Optional<String> user,
        Optional<TerminalSize> terminal,
        boolean input,
        boolean privileged,
        String marker) {
    /** The environment variable that carries the marker. */
    public static final String MARKER_VARIABLE = "SANDBAR_EXEC";

    public ExecRequest {
        command = List.copyOf(command);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        Objects.requireNonNull(directory);
        Objects.requireNonNull(user);
        Objects.requireNonNull(terminal);
        Objects.requireNonNull(marker);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one word");
        }
    }

    /** Runs {@code command} with separate streams, no stdin, in the sandbox's own directory and as its own user. */
    public static ExecRequest of(List<String> command) {
        return new ExecRequest(
                command,
                new WorkingDirectory.Default(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                RandomMarker.make());
    }

    /** The same in another directory. */
    public ExecRequest in(WorkingDirectory other) {
        return new ExecRequest(command, other, environment, user, terminal, input, privileged, marker);
    }

    /** The same with another environment (in addition to the sandbox's own). */
    public ExecRequest withEnvironment(Map<String, String> other) {
        return new ExecRequest(command, directory, other, user, terminal, input, privileged, marker);
    }

    /** The same as another user. */
    public ExecRequest as(Optional<String> other) {
        return new ExecRequest(command, directory, environment, other, terminal, input, privileged, marker);
    }

    /** The same in a terminal of {@code size}, with its stdin fed. */
    public ExecRequest inTerminal(TerminalSize size) {
        return new ExecRequest(command, directory, environment, user, Optional.of(size), true, privileged, marker);
    }

    /** The same with stdin fed. */
    public ExecRequest withInput() {
        return new ExecRequest(command, directory, environment, user, terminal, true, privileged, marker);
    }

    /** The same with all privileges. */
    public ExecRequest withPrivileges() {
        return new ExecRequest(command, directory, environment, user, terminal, input, true, marker);
    }
}
