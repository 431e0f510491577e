package dev.sandbar.action;

import dev.sandbar.sandbox.Lifecycle;
import dev.sandbar.sandbox.LogRequest;
import dev.sandbar.sandbox.TerminalSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing that an operator asks for, wherever it was asked. */
public sealed interface Action {
    /** Calls the handler's method for this kind of action. */
    <R> R accept(ActionHandler<R> handler);

    /**
     * Run a command.
     *
     * @param targets names or globs of sandboxes; none: the current one
     * @param command the program and its arguments, at least one word
     */
    record Exec(List<String> targets, List<String> command, ExecOptions options) implements Action {
        public Exec {
            targets = List.copyOf(targets);
            command = List.copyOf(command);
            Objects.requireNonNull(options);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.exec(this);
        }
    }

    /** Open an interactive shell; without a target in the current sandbox. */
    record Shell(Optional<String> target, ExecOptions options, Optional<RecordTo> record) implements Action {
        public Shell {
            Objects.requireNonNull(target);
            Objects.requireNonNull(options);
            Objects.requireNonNull(record);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.shell(this);
        }
    }

    /**
     * Change the state of sandboxes.
     *
     * @param targets names or globs; none: the current one
     * @param confirmed whether not to ask before something is lost
     */
    record Change(Lifecycle change, List<String> targets, boolean confirmed) implements Action {
        public Change {
            Objects.requireNonNull(change);
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.change(this);
        }
    }

    /** Show a sandbox's log; without a target the current one's. */
    record Logs(Optional<String> target, LogRequest request) implements Action {
        public Logs {
            Objects.requireNonNull(target);
            Objects.requireNonNull(request);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.logs(this);
        }
    }

    /** List all sandboxes. */
    record ListSandboxes(ListForm form) implements Action {
        public ListSandboxes {
            Objects.requireNonNull(form);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.list(this);
        }
    }

    /** Make a sandbox the current one; without a target say which one is. */
    record Use(Optional<String> target) implements Action {
        public Use {
            Objects.requireNonNull(target);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.use(this);
        }
    }

    /**
     * Make a sandbox.
     *
     * @param name {@code provider/name}, or a name for the local provider
     * @param snapshot what it begins with; empty for what is usual there
     */
    record Create(String name, Optional<String> snapshot) implements Action {
        public Create {
            Objects.requireNonNull(name);
            Objects.requireNonNull(snapshot);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.create(this);
        }
    }

    /**
     * Show everything that is known of a sandbox.
     *
     * @param target its name; empty for the current one
     */
    record Inspect(Optional<String> target, boolean json) implements Action {
        public Inspect {
            Objects.requireNonNull(target);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.inspect(this);
        }
    }

    /** Show the providers: found, reachable, able to do what. */
    record Providers(boolean json) implements Action {
        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.providers(this);
        }
    }

    /**
     * Feed recorded terminal output through the emulator and print the screen, or show it as it was.
     *
     * @param size empty for the recording's own
     * @param play how to show it in real time; empty to print the last screen
     */
    record Replay(Path file, Optional<TerminalSize> size, boolean json, Optional<Playing> play) implements Action {
        public Replay {
            Objects.requireNonNull(file);
            Objects.requireNonNull(size);
            Objects.requireNonNull(play);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.replay(this);
        }
    }

    /** Ask something of the history. */
    record Runs(RunsAction what) implements Action {
        public Runs {
            Objects.requireNonNull(what);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.runs(this);
        }
    }

    /**
     * Show what was done, or find out whether that was changed.
     *
     * @param most how many of the last lines
     */
    record Audit(AuditVerb verb, int most, boolean json) implements Action {
        public Audit {
            Objects.requireNonNull(verb);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.audit(this);
        }
    }

    /** Print a completion script for a shell: {@code bash}, {@code zsh} or {@code fish}. */
    record Completion(String shell) implements Action {
        public Completion {
            Objects.requireNonNull(shell);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.completion(this);
        }
    }

    /** Show help, about one action where a topic is given. */
    record Help(Optional<String> topic) implements Action {
        public Help {
            Objects.requireNonNull(topic);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.help(this);
        }
    }

    /** Say which version this is. */
    record Version() implements Action {
        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.version(this);
        }
    }

    /** Change the directory in which the console's next commands run; without a path back to the default. */
    record ChangeDirectory(Optional<String> path) implements Action {
        public ChangeDirectory {
            Objects.requireNonNull(path);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.changeDirectory(this);
        }
    }

    /** Set variables for the console's next commands; {@code entries} are {@code NAME=VALUE}; none: show them. */
    record Export(List<String> entries) implements Action {
        public Export {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.export(this);
        }
    }

    /** Forget variables that {@link Export} set. */
    record Unset(List<String> names) implements Action {
        public Unset {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.unset(this);
        }
    }

    /** Something that only the full screen can do. */
    record Ui(UiCommand command, List<String> arguments) implements Action {
        public Ui {
            Objects.requireNonNull(command);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ActionHandler<R> handler) {
            return handler.ui(this);
        }
    }
}
