package dev.sandbar.ui.pane;

import dev.sandbar.action.Action;
import dev.sandbar.action.ExecOptions;
import dev.sandbar.action.RunsAction;
import dev.sandbar.sandbox.Sandbox;
import dev.sandbar.sandbox.SandboxId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a pane is for. */
public sealed interface Content {
    /** What its title begins with. */
    String label();

    /** The same with {@code words} to show instead of what was typed. */
    default Content worded(String words) {
        return this;
    }

    /** The sandbox that a new pane beside this one is opened in. */
    Optional<SandboxId> sandbox();

    /**
     * An interactive program in a terminal.
     *
     * @param command the program and its arguments; empty for the sandbox's best shell
     * @param words what is shown of the command
     */
    record Terminal(SandboxId in, String sandboxName, List<String> command, ExecOptions options, String words)
            implements Content {
        public Terminal {
            Objects.requireNonNull(in);
            Objects.requireNonNull(options);
            Objects.requireNonNull(sandboxName);
            Objects.requireNonNull(words);
            command = List.copyOf(command);
        }

        /** As it was typed. */
        public Terminal(SandboxId in, String sandboxName, List<String> command, ExecOptions options) {
            this(in, sandboxName, command, options, String.join(" ", command));
        }

        @Override
        public Content worded(String other) {
            return new Terminal(in, sandboxName, command, options, other);
        }

        @Override
        public String label() {
            return sandboxName;
        }

        @Override
        public Optional<SandboxId> sandbox() {
            return Optional.of(in);
        }
    }

    /** Something that was kept of runs; it can only be read. */
    sealed interface Kept extends Content {
        @Override
        default Optional<SandboxId> sandbox() {
            return Optional.empty();
        }
    }

    /**
     * What a run wrote, and writes as long as it goes on.
     *
     * @param run its identifier
     * @param line the command
     */
    record RunOutput(String run, String line) implements Kept {
        public RunOutput {
            Objects.requireNonNull(run);
            Objects.requireNonNull(line);
        }

        @Override
        public String label() {
            return "run " + run + " · " + line;
        }
    }

    /** What an action on the history prints. */
    record RunsReport(RunsAction action, String line) implements Kept {
        public RunsReport {
            Objects.requireNonNull(action);
            Objects.requireNonNull(line);
        }

        @Override
        public String label() {
            return line;
        }
    }

    /** What differs between two runs. */
    record RunComparison(String first, String second) implements Kept {
        public RunComparison {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
        }

        @Override
        public String label() {
            return "runs " + first + " and " + second;
        }
    }

    /**
     * The output of a command line.
     *
     * @param exec what was typed
     * @param targets the sandboxes that it runs in
     * @param words what is shown of the command
     */
    record Run(Action.Exec exec, List<Sandbox> targets, String words) implements Content {
        public Run {
            Objects.requireNonNull(exec);
            Objects.requireNonNull(words);
            targets = List.copyOf(targets);
        }

        /** As it was typed. */
        public Run(Action.Exec exec, List<Sandbox> targets) {
            this(exec, targets, String.join(" ", exec.command()));
        }

        @Override
        public Content worded(String other) {
            return new Run(exec, targets, other);
        }

        @Override
        public String label() {
            return "exec " + words;
        }

        @Override
        public Optional<SandboxId> sandbox() {
            return targets.stream().map(Sandbox::id).findFirst();
        }
    }
}
